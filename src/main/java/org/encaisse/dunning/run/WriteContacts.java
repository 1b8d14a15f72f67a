package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.Carrier;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was decided for a stretch of customers: messages to the outbox, tasks to the agenda, steps taken. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WriteContacts {

    static final String DUNNING = "dunning";
    static final String THANKS = "thanks";

    private final Actions actions;
    private final Outbox outbox;
    private final AddTask tasks;
    private final Journal journal;
    private final Organisation organisation;
    private final BusinessClock clock;

    WriteContacts(
            Actions actions,
            Outbox outbox,
            AddTask tasks,
            Journal journal,
            Organisation organisation,
            BusinessClock clock) {
        this.actions = actions;
        this.outbox = outbox;
        this.tasks = tasks;
        this.journal = journal;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Planned(Debtor debtor, Contact contact) {}

    /** How many messages were reserved and proposed, and how many tasks added. */
    record Written(int messages, int proposals, int tasks, Clearance left) {}

    Written write(List<Planned> planned, List<NewTask> chores, @Nullable UUID runId, LocalDate on, Clearance cleared) {
        Clearance left = cleared;
        List<NewAction> steps = new ArrayList<>();
        List<Reservation> reservations = new ArrayList<>();
        List<Planned> byPerson = new ArrayList<>();
        int proposals = 0;
        for (Planned one : planned) {
            if (!one.contact().isMessage()) {
                byPerson.add(one);
            } else if (left.lets(one.contact())) {
                Reservation reservation = reservation(one, runId, on);
                reservations.add(reservation);
                addAll(steps, one, ActionState.RESERVED, reservation.messageId(), null);
                left = left.less();
            } else {
                proposals++;
                addAll(steps, one, ActionState.PROPOSED, null, null);
            }
        }
        BusinessCalendar calendar = organisation.calendar();
        List<UUID> added = tasks.addAll(byPerson.stream()
                .map(one -> DescribeTask.of(one.debtor(), one.contact(), on, calendar))
                .toList());
        for (int i = 0; i < added.size(); i++) {
            addAll(steps, byPerson.get(i), ActionState.RESERVED, null, added.get(i));
        }
        tasks.addAll(chores);
        passOver(planned);
        outbox.reserveAll(reservations);
        actions.add(steps, runId, on);
        return new Written(reservations.size(), proposals, added.size() + chores.size(), left);
    }

    private static void addAll(
            List<NewAction> steps, Planned one, ActionState state, @Nullable UUID message, @Nullable UUID task) {
        for (Decision.Act act : one.contact().acts()) {
            steps.add(new NewAction(act, one.debtor().customerId(), state, message, task));
        }
    }

    private static Reservation reservation(Planned one, @Nullable UUID runId, LocalDate on) {
        Debtor debtor = one.debtor();
        Carrier by = Carrier.of(one.contact().leading(), debtor);
        String template = one.contact().leading().template();
        if (by == null || template == null) {
            throw new IllegalStateException("a message without address or template was decided");
        }
        return new Reservation(
                Ids.next(),
                debtor.entityId(),
                debtor.customerId(),
                by.channel(),
                by.replaces(),
                one.contact().isThanks() ? THANKS : DUNNING,
                debtor.language(),
                one.contact().currency(),
                template,
                on,
                runId,
                by.recipient(),
                by.address());
    }

    /** Why some steps were left out stays in the journal; drafts of them are taken back. */
    private void passOver(List<Planned> planned) {
        List<UUID> items = new ArrayList<>();
        for (Planned one : planned) {
            List<Decision.Act> past = one.contact().acts().stream()
                    .filter(act -> act.hurried() != null || !act.passedOver().isEmpty())
                    .toList();
            if (!past.isEmpty()) {
                past.forEach(act -> items.add(act.item().openItemId()));
                journal.write(passedOver(one.debtor().customerId(), past.getFirst()));
            }
        }
        if (!items.isEmpty()) {
            actions.passOver(items);
        }
    }

    private JournalEntry passedOver(UUID customer, Decision.Act act) {
        Map<String, String> detail =
                new TreeMap<>(Map.of("step", act.step().code(), "passed", String.join(", ", act.passedOver())));
        if (act.hurried() != null) {
            detail.put("reason", "@acceleration." + act.hurried().kind());
        }
        return JournalEntry.of(
                customer,
                act.hurried() == null ? "dunning.lapsed" : "dunning.hurried",
                clock.now(),
                Actor.SYSTEM,
                detail);
    }
}
