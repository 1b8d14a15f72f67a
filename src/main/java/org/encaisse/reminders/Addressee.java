package org.encaisse.reminders;

import org.encaisse.correspondence.Debtor;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.jspecify.annotations.Nullable;

/**
 * To whom a message goes, and where: looked for again when it is written.
 *
 * @param address an e-mail address, a postal address in one line, a mobile number
 */
record Addressee(Contact contact, String address) {

    /** Null when nothing leads to the customer by that way. */
    static @Nullable Addressee of(Customers customers, Customer customer, MessageChannel channel) {
        return switch (channel) {
            case EMAIL ->
                customers
                        .recipientOf(customer.customerId(), ContactRole.REMINDERS)
                        .map(contact -> new Addressee(contact, contact.value(Datum.EMAIL)))
                        .orElse(null);
            case LETTER, REGISTERED_LETTER ->
                customers
                        .postalContactOf(customer, ContactRole.REMINDERS)
                        .map(contact -> new Addressee(contact, contact.value(Datum.ADDRESS)))
                        .orElse(null);
            case SMS ->
                customers
                        .mobileContactOf(customer.customerId(), ContactRole.REMINDERS)
                        .map(contact -> new Addressee(contact, contact.value(Datum.TELEPHONE)))
                        .orElse(null);
        };
    }

    /** Why it cannot be written, when nothing leads to the customer. */
    static String missing(MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> "dunning.no-email";
            case LETTER, REGISTERED_LETTER -> "dunning.no-postal-address";
            case SMS -> "dunning.no-mobile";
        };
    }

    /** As he stands in the window of the envelope. */
    Debtor onPaper(Customer customer) {
        return new Debtor(
                customer.code(),
                customer.name(),
                contact.name(),
                contact.street(),
                contact.postalCode(),
                contact.city(),
                contact.country() == null ? customer.country() : contact.country());
    }
}
