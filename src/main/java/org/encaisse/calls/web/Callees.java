package org.encaisse.calls.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.calls.web.CallPage.Callee;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Datum;
import org.encaisse.customers.PlaceTime;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Whom to call: whoever pays first, then whoever approves, then anybody with a number that is not known to be wrong. */
final class Callees {

    private Callees() {}

    static List<Callee> of(
            List<Contact> contacts,
            @Nullable UUID wanted,
            Customer customer,
            LegalEntity structure,
            Instant now,
            Ui ui) {
        UUID first = contacts.stream()
                .filter(contact -> contact.contactId().equals(wanted))
                .findFirst()
                .or(() -> contacts.stream()
                        .filter(contact -> contact.reachableBy(Datum.TELEPHONE))
                        .min(Comparator.comparingInt(Callees::rank)))
                .or(() -> contacts.stream().findFirst())
                .map(Contact::contactId)
                .orElse(null);
        List<Callee> callees = new ArrayList<>();
        for (Contact contact : contacts) {
            String own = contact.country() == null ? customer.country() : contact.country();
            String region = own == null ? structure.country() : own;
            LocalTime hour = LocalTime.ofInstant(now, PlaceTime.zoneOf(region, ui.zone()));
            callees.add(new Callee(contact, region, hour, contact.contactId().equals(first)));
        }
        return callees;
    }

    static String named(List<Contact> contacts, ContactRole role) {
        return contacts.stream()
                .filter(contact -> contact.roles().contains(role))
                .map(Contact::title)
                .collect(Collectors.joining(", "));
    }

    private static int rank(Contact contact) {
        int disturbing = contact.preferences().doNotDisturb() ? 3 : 0;
        return disturbing
                + (contact.roles().contains(ContactRole.PAYER)
                        ? 0
                        : contact.roles().contains(ContactRole.APPROVER) ? 1 : 2);
    }
}
