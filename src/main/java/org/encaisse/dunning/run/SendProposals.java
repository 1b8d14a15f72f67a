package org.encaisse.dunning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.dunning.approval.Approvals;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.WhoApproves;
import org.encaisse.dunning.decision.Carrier;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Level;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was proposed: one message per customer and currency, at the highest level ticked. */
@Component
@Transactional
public class SendProposals {

    private final Actions actions;
    private final ProposedSteps steps;
    private final FileParts parts;
    private final Debtors debtors;
    private final OtherWays ways;
    private final Scenarios scenarios;
    private final Outbox outbox;
    private final Approvals approvals;
    private final Journal journal;
    private final Settings settings;
    private final Organisation organisation;
    private final BusinessClock clock;

    SendProposals(
            Actions actions,
            ProposedSteps steps,
            FileParts parts,
            Debtors debtors,
            OtherWays ways,
            Scenarios scenarios,
            Outbox outbox,
            Approvals approvals,
            Journal journal,
            Settings settings,
            Organisation organisation,
            BusinessClock clock) {
        this.actions = actions;
        this.steps = steps;
        this.parts = parts;
        this.debtors = debtors;
        this.ways = ways;
        this.scenarios = scenarios;
        this.outbox = outbox;
        this.approvals = approvals;
        this.journal = journal;
        this.settings = settings;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What became of a press of the button.
     *
     * @param withoutAddress how many customers could not be written to
     * @param notAllowed how many messages wait for somebody who stands higher
     * @param sendingId what the messages were let go by; null when there are none
     * @param leavesAt until then they may be taken back
     */
    public record Sent(
            int messages,
            int withoutAddress,
            int notAllowed,
            @Nullable UUID sendingId,
            Instant leavesAt) {}

    /** Who lets what go: nobody when it leaves by itself, and then what needs nobody's word. */
    private record Order(
            @Nullable Approver approver,
            @Nullable String mode,
            @Nullable UUID runId,
            LocalDate on,
            int atMost,
            Predicate<DraftId> wanted,
            boolean refuses) {}

    /** All that is proposed to the customers ticked; refused by name when it is not this person's to let go. */
    public Sent send(Collection<UUID> customers, LocalDate on, Approver approver) {
        return byHand(customers, on, approver, key -> true, true);
    }

    /** The messages ticked, and no others. */
    public Sent approve(Collection<DraftId> drafts, LocalDate on, Approver approver) {
        Set<DraftId> wanted = Set.copyOf(drafts);
        List<UUID> customers =
                drafts.stream().map(DraftId::customerId).distinct().toList();
        return byHand(customers, on, approver, wanted::contains, true);
    }

    /** All that waits and that this person may let go; the rest goes on waiting. */
    public Sent sendAll(LocalDate on, Approver approver) {
        return byHand(steps.waiting(null), on, approver, key -> true, false);
    }

    private Sent byHand(
            Collection<UUID> customers, LocalDate on, Approver approver, Predicate<DraftId> wanted, boolean refuses) {
        if (settings.current().isStopped()) {
            throw new Refused(DunningRefusal.STOPPED);
        }
        return send(customers, new Order(approver, null, null, on, Integer.MAX_VALUE, wanted, refuses));
    }

    /**
     * A run that may let automatic steps go takes along those of its day that were only proposed so far: not to a customer
     * who has heard from us within the days of peace since, and not a part of a message that a person has to confirm.
     */
    void sendAutomatic(LocalDate on, UUID runId) {
        List<UUID> customers = steps.waiting("auto");
        int left = settings.current().capPerRun() - steps.messagesOf(runId);
        if (!customers.isEmpty() && left > 0) {
            send(customers, new Order(null, "auto", runId, on, left, key -> true, false));
        }
    }

    private Sent send(Collection<UUID> customers, Order order) {
        actions.lock();
        LocalDate on = order.on();
        Map<DraftId, List<ProposedSteps.Line>> proposed = new LinkedHashMap<>();
        for (ProposedSteps.Line line : steps.lines(customers, order.mode(), on)) {
            if (order.wanted().test(line.key())) {
                proposed.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
            }
        }
        Map<UUID, Debtor> debtors = this.debtors.of(customers);
        Map<UUID, Reach> reach = ways.of(customers);
        debtors.replaceAll((id, debtor) -> debtor.reached(reach.getOrDefault(id, Reach.NONE)));
        Map<String, Scenario> versions = new HashMap<>();
        List<Reservation> reservations = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        Predicate<DraftId> atPeace = order.approver() != null ? key -> false : atPeace(proposed, versions, on);
        List<Approvals.Approved> approved = new ArrayList<>();
        int silent = 0;
        int higher = 0;
        for (Map.Entry<DraftId, List<ProposedSteps.Line>> one : proposed.entrySet()) {
            if (atPeace.test(one.getKey())) {
                continue;
            }
            Role needed = needed(one.getValue(), versions);
            if (order.approver() != null && !WhoApproves.may(order.approver().roles(), needed)) {
                if (order.refuses()) {
                    throw new Refused(
                            needed == Role.DIRECTION
                                    ? DunningRefusal.DIRECTION_APPROVES
                                    : DunningRefusal.MANAGER_APPROVES);
                }
                higher++;
                continue;
            }
            Debtor debtor = debtors.get(one.getKey().customerId());
            Step leading = leading(one.getValue(), versions);
            Carrier by = debtor == null ? null : Carrier.of(leading, debtor);
            String template = leading.template();
            if (debtor == null || by == null || template == null) {
                silent++;
            } else if (reservations.size() < order.atMost()) {
                Reservation reservation = reservation(one.getKey(), debtor, by, template, order.runId(), on);
                reservations.add(reservation);
                approved.add(new Approvals.Approved(reservation.messageId(), one.getKey(), needed));
                one.getValue().forEach(line -> {
                    ids.add(line.actionId().toString());
                    messages.add(reservation.messageId().toString());
                });
            }
        }
        Instant leavesAt = clock.now();
        UUID sending = null;
        if (order.approver() != null && !reservations.isEmpty()) {
            leavesAt = leavesAt.plusSeconds(settings.current().handDelaySeconds());
            Actor actor = order.approver().actor();
            sending = approvals.record(approved, on, leavesAt, actor);
            journal.writeAll(approved.stream()
                    .filter(one -> one.approver() != Role.COLLECTOR)
                    .map(one -> approved(one, proposed.getOrDefault(one.draft(), List.of()), actor))
                    .toList());
        }
        outbox.reserveAll(reservations, leavesAt);
        steps.reserve(ids, messages, on);
        return new Sent(reservations.size(), silent, higher, sending, leavesAt);
    }

    private JournalEntry approved(Approvals.Approved one, List<ProposedSteps.Line> lines, Actor actor) {
        return JournalEntry.of(
                one.draft().customerId(),
                "dunning.approved",
                clock.now(),
                actor,
                Map.of(
                        "step",
                        lines.stream()
                                .map(ProposedSteps.Line::step)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        "message",
                        one.messageId().toString()));
    }

    private Role needed(List<ProposedSteps.Line> lines, Map<String, Scenario> versions) {
        return lines.stream()
                .map(line -> {
                    Scenario scenario = scenario(line, versions);
                    return WhoApproves.needed(scenario.steps().get(scenario.indexOf(line.step())));
                })
                .reduce(Role.COLLECTOR, WhoApproves::higher);
    }

    private Step leading(List<ProposedSteps.Line> lines, Map<String, Scenario> versions) {
        Comparator<Map.Entry<Level, Step>> byLevel = Map.Entry.comparingByKey();
        return lines.stream()
                .map(line -> {
                    Scenario scenario = scenario(line, versions);
                    Step step = scenario.steps().get(scenario.indexOf(line.step()));
                    return Map.entry(Level.of(scenario, step), step);
                })
                .max(byLevel)
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private Scenario scenario(ProposedSteps.Line line, Map<String, Scenario> versions) {
        return versions.computeIfAbsent(
                line.scenario() + " " + line.version(), key -> scenarios.version(line.scenario(), line.version()));
    }

    /** Which messages would break the peace: what chases, and does not follow closely the step before it. */
    private Predicate<DraftId> atPeace(
            Map<DraftId, List<ProposedSteps.Line>> proposed, Map<String, Scenario> versions, LocalDate on) {
        Policy policy = settings.current().policy(organisation.calendar());
        Map<UUID, LocalDate> heard = parts.lastContacts(
                proposed.keySet().stream().map(DraftId::customerId).toList());
        return key -> {
            LocalDate last = heard.get(key.customerId());
            return last != null
                    && on.isBefore(Days.business(policy.gapDays()).from(last, policy.calendar()))
                    && proposed.getOrDefault(key, List.of()).stream().anyMatch(line -> {
                        Scenario scenario = scenario(line, versions);
                        Step step = scenario.steps().get(scenario.indexOf(line.step()));
                        return step.stage().chases() && !step.sameCycle();
                    });
        };
    }

    private static Reservation reservation(
            DraftId key, Debtor debtor, Carrier by, String template, @Nullable UUID runId, LocalDate on) {
        return new Reservation(
                Ids.next(),
                debtor.entityId(),
                debtor.customerId(),
                by.channel(),
                by.replaces(),
                key.thanks() ? WriteContacts.THANKS : WriteContacts.DUNNING,
                debtor.language(),
                Currency.getInstance(key.currency()),
                template,
                on,
                runId,
                by.recipient(),
                by.address());
    }
}
