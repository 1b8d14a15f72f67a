package org.encaisse.customers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates a customer, or brings what is known of it up to date; saying the same again changes nothing. */
@Component
@Transactional
public class RecordCustomer {

    private final CustomerRows rows;
    private final Customers customers;
    private final Organisation organisation;
    private final People people;

    RecordCustomer(CustomerRows rows, Customers customers, Organisation organisation, People people) {
        this.rows = rows;
        this.customers = customers;
        this.organisation = organisation;
        this.people = people;
    }

    public Recorded<Customer> record(CustomerEntry entry, Actor actor) {
        String code = entry.code().strip();
        Optional<Customer> known = rows.locked(entry.entityId(), code);
        CustomerRules.check(entry, known.isPresent());
        UUID collector = entry.collector().userId();
        if (collector != null && people.byId(collector).isEmpty()) {
            throw new Refused(CustomerRefusal.COLLECTOR_UNKNOWN, collector);
        }
        if (known.isPresent()) {
            return update(known.get(), entry);
        }
        String language = organisation.current().language().getLanguage();
        Customer created = CustomerRules.created(Ids.next(), entry, language);
        List<ContactEntry> contacts = tidy(entry.contacts() == null ? List.of() : entry.contacts());
        if (!rows.insert(created, CustomerRules.searchText(created, contacts))) {
            return update(rows.locked(entry.entityId(), code).orElseThrow(), entry);
        }
        rows.replaceContacts(created.customerId(), contacts);
        return new Recorded<>(Change.CREATED, created);
    }

    private Recorded<Customer> update(Customer known, CustomerEntry entry) {
        Customer changed = CustomerRules.changed(known, entry);
        List<Contact> before = customers.contactsOf(known.customerId());
        List<ContactEntry> said = entry.contacts();
        boolean sameContacts = said == null || CustomerRules.sameContacts(before, said);
        if (changed.equals(known) && sameContacts) {
            return new Recorded<>(Change.UNCHANGED, known);
        }
        List<ContactEntry> contacts =
                said == null ? before.stream().map(CustomerRules::entryOf).toList() : tidy(said);
        rows.update(changed, CustomerRules.searchText(changed, contacts));
        if (!sameContacts) {
            rows.replaceContacts(changed.customerId(), contacts);
        }
        return new Recorded<>(Change.UPDATED, changed);
    }

    private static List<ContactEntry> tidy(List<ContactEntry> contacts) {
        return contacts.stream().map(CustomerRules::tidy).toList();
    }
}
