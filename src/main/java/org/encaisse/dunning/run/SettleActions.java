package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.AnomalySettled;
import org.encaisse.anomalies.MessageAnomalies;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskCompleted;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.MessagesSettled;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.dunning.approval.Approvals;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A step is done when it really happened: the message left, the person made the call. Never before. */
@Component
@Transactional
class SettleActions {

    private static final List<String> OURS = List.of(WriteContacts.DUNNING, WriteContacts.THANKS);

    private final Actions actions;
    private final Approvals approvals;
    private final Outbox outbox;
    private final AddTask tasks;
    private final Journal journal;
    private final Anomalies anomalies;
    private final BusinessClock clock;

    SettleActions(
            Actions actions,
            Approvals approvals,
            Outbox outbox,
            AddTask tasks,
            Journal journal,
            Anomalies anomalies,
            BusinessClock clock) {
        this.actions = actions;
        this.approvals = approvals;
        this.outbox = outbox;
        this.tasks = tasks;
        this.journal = journal;
        this.anomalies = anomalies;
        this.clock = clock;
    }

    @Follows(FactPhase.ACTED_ON)
    public void on(MessagesSettled messages) {
        List<MessageSettled> ours = messages.that(each -> OURS.contains(each.purpose()));
        List<MessageSettled> sent =
                ours.stream().filter(each -> each.state() == MessageState.SENT).toList();
        // What was settled or held when it was written was left out of it then: all that it carries is done.
        sent.stream()
                .collect(Collectors.groupingBy(
                        MessageSettled::on, Collectors.mapping(MessageSettled::messageId, Collectors.toList())))
                .forEach((on, ids) -> actions.ofMessages(ids, "done", on));
        write(sent, each -> each.purpose().equals(WriteContacts.THANKS) ? "dunning.thanked" : "dunning.reminded");
        ours.stream().filter(each -> each.state() != MessageState.SENT).forEach(this::notSent);
    }

    private void notSent(MessageSettled settled) {
        UUID message = settled.messageId();
        switch (settled.state()) {
            case DROPPED -> {
                if (isGivenBack(settled)) {
                    giveBack(settled);
                } else {
                    actions.ofMessage(message, "dropped", null);
                    write(settled, "dunning.withdrawn");
                }
            }
            case FAILED, BOUNCED -> {
                actions.ofMessage(message, "failed", null);
                write(settled, "dunning.undelivered");
                if (!isOurText(settled)) {
                    findAddress(settled.customerId(), message, settled.on());
                }
            }
            // A person finds out whether it arrived; until then the step waits.
            case AMBIGUOUS -> write(settled, "dunning.ambiguous");
            // Nothing is told of a message on its way; a letter counts when it is posted.
            case SENT, RESERVED, WRITTEN, PRINTED, SENDING -> {}
        }
    }

    /** It could not be written: a variable or a rate is missing, and no other address would help. */
    private static boolean isOurText(MessageSettled settled) {
        String reason = settled.reason() == null ? "" : settled.reason();
        return reason.startsWith("latefees.")
                || (reason.startsWith("correspondence.") && !reason.equals("correspondence.no-postal-address"));
    }

    private static boolean isGivenBack(MessageSettled settled) {
        return settled.why().is(SettleByHand.UNDONE) || settled.why().is(Approvals.LAPSED);
    }

    /** Nothing has left: what was to be taken is proposed again, with why it came back. */
    private void giveBack(MessageSettled settled) {
        boolean lapsed = settled.why().is(Approvals.LAPSED);
        actions.giveBack(settled.messageId());
        Map<String, String> detail =
                new TreeMap<>(Map.of("message", settled.messageId().toString()));
        approvals
                .lapse(settled.messageId(), lapsed ? "balance-changed" : "undone", by(settled))
                .ifPresent(lapse -> {
                    detail.put("approved", lapse.approval().balance().amount().toString());
                    detail.put("now", lapse.now().toString());
                    detail.put("by", lapse.approval().actor());
                });
        journal.write(JournalEntry.of(
                settled.customerId(),
                lapsed ? "dunning.approval-lapsed" : "dunning.undone",
                clock.now(),
                lapsed ? Actor.SYSTEM : new Actor(null, by(settled)),
                detail));
    }

    private static String by(MessageSettled settled) {
        String by = settled.why().quoted();
        return by.isEmpty() ? Actor.SYSTEM.name() : by;
    }

    @EventListener
    public void on(TaskCompleted completed) {
        boolean done = completed.outcome() == TaskOutcome.DONE;
        actions.ofTask(completed.taskId(), done ? "done" : "dropped", done ? completed.on() : null);
        if (done && completed.kind().equals(DescribeTask.RECOVER_CONTACT)) {
            actions.retry(completed.customerId());
            anomalies.curedOf(completed.customerId(), List.of(MessageAnomalies.FAILED, MessageAnomalies.RETURNED));
        }
    }

    /** Somebody says that the message is settled: the step is decided anew. */
    @EventListener
    public void on(AnomalySettled settled) {
        if (settled.customerId() != null
                && List.of(MessageAnomalies.FAILED, MessageAnomalies.RETURNED).contains(settled.kind())) {
            actions.retry(settled.customerId());
        }
    }

    private void findAddress(UUID customer, UUID message, LocalDate on) {
        tasks.add(new NewTask(
                customer, null, DescribeTask.RECOVER_CONTACT, on, null, "dunning:undelivered:" + message, Map.of()));
    }

    private void write(MessageSettled settled, String kind) {
        write(List.of(settled), each -> kind);
    }

    private void write(List<MessageSettled> settled, Function<MessageSettled, String> kind) {
        List<UUID> ids = settled.stream().map(MessageSettled::messageId).toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, MessageLine> lines = outbox.byIds(ids);
        Map<UUID, Map<UUID, String>> carried = actions.carriedBy(ids);
        journal.writeAll(settled.stream()
                .map(each -> entry(
                        each,
                        kind.apply(each),
                        Optional.ofNullable(lines.get(each.messageId())),
                        carried.getOrDefault(each.messageId(), Map.of())))
                .toList());
    }

    private JournalEntry entry(
            MessageSettled settled, String kind, Optional<MessageLine> line, Map<UUID, String> carried) {
        Map<String, String> detail = new TreeMap<>(Map.of(
                "recipient",
                line.map(MessageLine::recipient).orElse(""),
                "template",
                line.map(MessageLine::templateCode).orElse(""),
                "on",
                settled.on().toString(),
                "message",
                settled.messageId().toString(),
                "reason",
                settled.reason() == null ? "" : settled.reason()));
        if (settled.state() == MessageState.SENT) {
            detail.put(
                    JournalEntry.CHANNEL,
                    "@channel." + line.map(each -> each.channel().code()).orElse("email"));
        }
        detail.put("step", carried.values().stream().distinct().collect(Collectors.joining(", ")));
        return JournalEntry.of(settled.customerId(), kind, clock.now(), Actor.SYSTEM, detail)
                .about(List.copyOf(carried.keySet()));
    }
}
