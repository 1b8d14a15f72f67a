package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reserves in the outbox what is written about promises and announcements; it is composed when its turn comes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Letters {

    public static final String PROMISE = "arrangements.promise";
    public static final String ANNOUNCED = "arrangements.announced";
    public static final String NOTICE = "arrangements.notice";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Customers customers;

    Letters(JdbcClient jdbc, Outbox outbox, Customers customers) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.customers = customers;
    }

    /**
     * A message about a promise or an announcement.
     *
     * @param personId one of our own people, when it is not for the customer
     */
    public record About(
            UUID messageId,
            String template,
            @Nullable UUID promiseId,
            @Nullable UUID announcedId,
            @Nullable UUID personId) {}

    /** To the contact named, if there is an address, else to whom reminders go; empty when there is none at all. */
    public Optional<UUID> toCustomer(
            String purpose,
            String template,
            Customer customer,
            @Nullable UUID contactId,
            Money amount,
            LocalDate on,
            @Nullable Promise promise,
            @Nullable UUID announcedId) {
        return recipient(customer.customerId(), contactId).map(contact -> {
            UUID message = Ids.next();
            add(new About(message, template, promise == null ? null : promise.promiseId(), announcedId, null));
            outbox.reserveAll(List.of(new Reservation(
                    message,
                    customer.entityId(),
                    customer.customerId(),
                    purpose,
                    customer.language(),
                    amount.currency(),
                    template,
                    on,
                    null,
                    contact.name(),
                    java.util.Objects.requireNonNull(contact.email()))));
            return message;
        });
    }

    /** To one of our own people. */
    public UUID toPerson(
            String purpose,
            String template,
            Customer customer,
            Person person,
            Money amount,
            LocalDate on,
            UUID announcedId) {
        UUID message = Ids.next();
        add(new About(message, template, null, announcedId, person.userId()));
        outbox.reserveAll(List.of(new Reservation(
                message,
                customer.entityId(),
                customer.customerId(),
                purpose,
                person.language(),
                amount.currency(),
                template,
                on,
                null,
                person.displayName(),
                person.email())));
        return message;
    }

    public Optional<Contact> recipient(UUID customerId, @Nullable UUID contactId) {
        return customers.contactsOf(customerId).stream()
                .filter(contact -> contact.contactId().equals(contactId) && contact.reachableBy(Datum.EMAIL))
                .findFirst()
                .or(() -> customers.recipientOf(customerId, ContactRole.REMINDERS));
    }

    public Optional<About> about(UUID messageId) {
        return jdbc.sql("""
                select l.message_id, l.template, l.promise_id, l.announced_id, l.person_id
                  from arrangements.letter l
                 where l.tenant_id = :tenant
                   and l.message_id = :message
                """).param("message", messageId).query(About.class).optional();
    }

    private void add(About about) {
        jdbc.sql("""
                insert into arrangements.letter (tenant_id, message_id, template, promise_id, announced_id, person_id)
                values (:tenant, :message, :template, :promise, :announced, :person)
                """)
                .param("message", about.messageId())
                .param("template", about.template())
                .param("promise", about.promiseId())
                .param("announced", about.announcedId())
                .param("person", about.personId())
                .update();
    }
}
