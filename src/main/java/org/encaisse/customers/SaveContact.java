package org.encaisse.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.ContactPairs.Pair;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a contact or changes one, as a person who has just heard it says it: what he typed counts as checked today, and a
 * telephone number that no country has is refused.
 */
@Component
@Transactional
public class SaveContact {

    private final Customers customers;
    private final CustomerRows rows;
    private final ContactRows contactRows;
    private final Structures structures;
    private final ApplicationEventPublisher events;

    SaveContact(
            Customers customers,
            CustomerRows rows,
            ContactRows contactRows,
            Structures structures,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.rows = rows;
        this.contactRows = contactRows;
        this.structures = structures;
        this.events = events;
    }

    /** @param contactId null for somebody new, who comes last */
    public UUID save(UUID customerId, @Nullable UUID contactId, ContactEntry said, LocalDate on) {
        return saveAll(customerId, contactId, said, on, false);
    }

    /** From now on the reminders go to this person and to nobody else. */
    public UUID saveAsReminded(UUID customerId, @Nullable UUID contactId, ContactEntry said, LocalDate on) {
        Set<ContactRole> roles = EnumSet.of(ContactRole.REMINDERS);
        roles.addAll(said.roles());
        return saveAll(customerId, contactId, said.withRoles(roles), on, true);
    }

    private UUID saveAll(
            UUID customerId, @Nullable UUID contactId, ContactEntry said, LocalDate on, boolean remindedAlone) {
        Customer customer = rows.locked(customerId).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, customerId));
        List<Contact> known = customers.contactsOf(customerId);
        Contact before = known.stream()
                .filter(contact -> contact.contactId().equals(contactId))
                .findFirst()
                .orElse(null);
        if (contactId != null && before == null) {
            throw new Refused(CustomerRefusal.CONTACT_MISSING);
        }
        ContactEntry entry = checked(customer, before, CustomerRules.tidy(said));
        List<Pair> pairs = new ArrayList<>();
        for (Contact contact : known) {
            ContactEntry own = CustomerRules.entryOf(contact);
            pairs.add(new Pair(
                    contact,
                    contact.equals(before) ? entry : remindedAlone ? own.withRoles(withoutReminders(own)) : own));
        }
        if (before == null) {
            pairs.add(new Pair(null, entry));
        }
        List<UUID> ids = contactRows.replace(customerId, known, pairs);
        UUID saved = ids.get(before == null ? ids.size() - 1 : known.indexOf(before));
        for (Datum datum : ContactRows.changed(before, entry)) {
            if (says(entry, datum)) {
                contactRows.state(saved, datum, new DatumState(on, null, null, null));
            }
        }
        rows.update(
                customer,
                CustomerRules.searchText(
                        customer, pairs.stream().map(Pair::said).toList()));
        events.publishEvent(new ContactSaved(customerId, saved));
        return saved;
    }

    private ContactEntry checked(Customer customer, @Nullable Contact before, ContactEntry said) {
        CustomerRules.check(said);
        String telephone = said.telephone();
        String known = before == null ? null : before.telephone();
        if (telephone == null || telephone.equals(known)) {
            return said;
        }
        return said.withTelephone(Telephones.required(telephone, region(customer, said)));
    }

    private String region(Customer customer, ContactEntry said) {
        String country = said.country() == null ? customer.country() : said.country();
        return country == null ? structures.byId(customer.entityId()).country() : country;
    }

    private static Set<ContactRole> withoutReminders(ContactEntry entry) {
        Set<ContactRole> roles = EnumSet.noneOf(ContactRole.class);
        roles.addAll(entry.roles());
        roles.remove(ContactRole.REMINDERS);
        return roles;
    }

    private static boolean says(ContactEntry entry, Datum datum) {
        return switch (datum) {
            case EMAIL -> entry.email() != null;
            case TELEPHONE -> entry.telephone() != null;
            case ADDRESS -> entry.street() != null || entry.postalCode() != null || entry.city() != null;
            case GEO -> entry.latitude() != null;
        };
    }
}
