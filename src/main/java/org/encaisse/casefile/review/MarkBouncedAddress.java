package org.encaisse.casefile.review;

import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter that came back says that its address is wrong: the address is marked, the customer is not. */
@Component
class MarkBouncedAddress {

    private final Outbox outbox;
    private final Customers customers;
    private final MarkDatum markDatum;

    MarkBouncedAddress(Outbox outbox, Customers customers, MarkDatum markDatum) {
        this.outbox = outbox;
        this.customers = customers;
        this.markDatum = markDatum;
    }

    @EventListener
    void on(MessageSettled message) {
        if (message.state() != MessageState.BOUNCED) {
            return;
        }
        String recipient =
                outbox.byId(message.messageId()).map(MessageLine::recipient).orElse("");
        for (Contact contact : customers.contactsOf(message.customerId())) {
            if (recipient.equalsIgnoreCase(contact.email()) && contact.reachableBy(Datum.EMAIL)) {
                String why = message.reason() == null ? "" : message.reason();
                markDatum.wrong(contact.contactId(), Datum.EMAIL, why, message.on(), Actor.SYSTEM);
            }
        }
    }
}
