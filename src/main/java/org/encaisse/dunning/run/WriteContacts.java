package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Ids;
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
    static final String RECOVER_CONTACT = "dunning.recover-contact";

    private final Actions actions;
    private final Outbox outbox;
    private final AddTask tasks;

    WriteContacts(Actions actions, Outbox outbox, AddTask tasks) {
        this.actions = actions;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    record Planned(Debtor debtor, Contact contact) {}

    /** How many messages were reserved and proposed, and how many tasks added. */
    record Written(int messages, int proposals, int tasks, Clearance left) {}

    Written write(
            List<Planned> planned, List<Debtor> unreachable, @Nullable UUID runId, LocalDate on, Clearance cleared) {
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
        List<UUID> added =
                tasks.addAll(byPerson.stream().map(one -> task(one, on)).toList());
        for (int i = 0; i < added.size(); i++) {
            addAll(steps, byPerson.get(i), ActionState.RESERVED, null, added.get(i));
        }
        tasks.addAll(
                unreachable.stream().map(debtor -> recoverContact(debtor, on)).toList());
        outbox.reserveAll(reservations);
        actions.add(steps, runId, on);
        return new Written(reservations.size(), proposals, added.size() + unreachable.size(), left);
    }

    private static void addAll(
            List<NewAction> steps, Planned one, ActionState state, @Nullable UUID message, @Nullable UUID task) {
        for (Decision.Act act : one.contact().acts()) {
            steps.add(new NewAction(act, one.debtor().customerId(), state, message, task));
        }
    }

    private static Reservation reservation(Planned one, @Nullable UUID runId, LocalDate on) {
        Debtor debtor = one.debtor();
        String email = debtor.email();
        String template = one.contact().leading().template();
        if (email == null || template == null) {
            throw new IllegalStateException("a message without address or template was decided");
        }
        return new Reservation(
                Ids.next(),
                debtor.entityId(),
                debtor.customerId(),
                one.contact().isThanks() ? THANKS : DUNNING,
                debtor.language(),
                one.contact().currency(),
                template,
                on,
                runId,
                debtor.recipient(),
                email);
    }

    private static NewTask task(Planned one, LocalDate on) {
        Contact contact = one.contact();
        Money sum = contact.acts().stream()
                .map(act -> act.item().remaining())
                .reduce(Money.zero(contact.currency()), Money::plus);
        UUID customer = one.debtor().customerId();
        return new NewTask(
                customer,
                contact.acts().size() == 1 ? contact.acts().getFirst().item().openItemId() : null,
                "dunning." + Words.of(contact.leading().channel()),
                on,
                null,
                "dunning:" + on + ":" + customer + ":" + contact.leading().code() + ":" + sum.currency(),
                Map.of(
                        "step",
                        contact.leading().code(),
                        "items",
                        Integer.toString(contact.acts().size()),
                        "amount",
                        sum.toString(),
                        JournalEntry.CHANNEL,
                        "@scenario.channel." + Words.of(contact.leading().channel())));
    }

    private static NewTask recoverContact(Debtor debtor, LocalDate on) {
        return new NewTask(
                debtor.customerId(),
                null,
                RECOVER_CONTACT,
                on,
                null,
                "dunning:contact:" + debtor.customerId() + ":" + on.withDayOfMonth(1),
                Map.of());
    }
}
