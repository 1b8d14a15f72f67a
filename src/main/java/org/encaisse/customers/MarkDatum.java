package org.encaisse.customers;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.customers.DatumState.Mark;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of one datum of a contact that it is right, wrong or doubtful: the datum is marked, never the customer. */
@Component
@Transactional
public class MarkDatum {

    private final Customers customers;
    private final ContactRows rows;
    private final ApplicationEventPublisher events;

    MarkDatum(Customers customers, ContactRows rows, ApplicationEventPublisher events) {
        this.customers = customers;
        this.rows = rows;
        this.events = events;
    }

    /** Tried, and it does not lead to him: nobody is called or written to there any more. */
    public void wrong(UUID contactId, Datum datum, String why, LocalDate on, Actor actor) {
        mark(contactId, datum, Mark.WRONG, why, on, actor);
    }

    /** Still used, and to be looked at. */
    public void doubtful(UUID contactId, Datum datum, String why, LocalDate on, Actor actor) {
        mark(contactId, datum, Mark.DOUBTFUL, why, on, actor);
    }

    /** Somebody made sure of it; whatever spoke against it is over. */
    public void checked(UUID contactId, Datum datum, LocalDate on, Actor actor) {
        Contact contact = having(contactId, datum);
        rows.state(contactId, datum, new DatumState(on, null, null, null));
        tell(contact, datum, null, null, actor);
    }

    private void mark(UUID contactId, Datum datum, Mark mark, String why, LocalDate on, Actor actor) {
        Contact contact = having(contactId, datum);
        String reason = why.strip();
        String kept = reason.length() > 300 ? reason.substring(0, 300) : reason;
        rows.state(
                contactId,
                datum,
                new DatumState(contact.state(datum).checkedOn(), mark, on, kept.isEmpty() ? null : kept));
        tell(contact, datum, mark, kept, actor);
    }

    private Contact having(UUID contactId, Datum datum) {
        Contact contact = customers.contact(contactId).orElseThrow(() -> new Refused(CustomerRefusal.CONTACT_MISSING));
        if (!contact.has(datum)) {
            throw new Refused(CustomerRefusal.DATUM_MISSING, contact.name());
        }
        return contact;
    }

    private void tell(Contact contact, Datum datum, @Nullable Mark mark, @Nullable String why, Actor actor) {
        events.publishEvent(new DatumMarked(
                contact.customerId(),
                contact.contactId(),
                contact.title(),
                datum,
                contact.value(datum),
                mark,
                why,
                actor));
    }
}
