package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the letters of a suspension leave: by e-mail where there is an address, else a task to print and post them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Letters {

    static final String PURPOSE = "escalation.suspension";
    static final String NOTICE = "F6";
    static final String LIFTING = "F6L";

    private final Customers customers;
    private final Structures structures;
    private final Outbox outbox;
    private final AddTask tasks;

    Letters(Customers customers, Structures structures, Outbox outbox, AddTask tasks) {
        this.customers = customers;
        this.structures = structures;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    /** @return the message reserved; null when the letter is to be printed */
    @Nullable
    UUID leave(UUID suspensionId, Customer customer, String template, List<Money> overdue, LocalDate on) {
        Optional<Contact> contact = customers.recipientOf(customer.customerId(), ContactRole.REMINDERS);
        String email = contact.map(Contact::email).orElse(null);
        if (email == null) {
            tasks.add(new NewTask(
                    customer.customerId(),
                    null,
                    template.equals(NOTICE) ? "escalation.post-notice" : "escalation.post-lifting",
                    on,
                    null,
                    "escalation:" + template + ":" + suspensionId,
                    Map.of(JournalEntry.CHANNEL, "@channel.letter")));
            return null;
        }
        UUID message = Ids.next();
        outbox.reserveAll(List.of(new Reservation(
                message,
                customer.entityId(),
                customer.customerId(),
                PURPOSE,
                customer.language(),
                currency(customer, overdue),
                template,
                on,
                null,
                contact.map(Contact::name).orElse(null),
                email)));
        return message;
    }

    /** The currency most is owed in; the structure's own when nothing is owed any more. */
    private Currency currency(Customer customer, List<Money> overdue) {
        return overdue.isEmpty()
                ? structures.byId(customer.entityId()).currency()
                : overdue.getFirst().currency();
    }
}
