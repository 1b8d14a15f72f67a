package org.encaisse.customers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.customers.ContactPairs.Pair;
import org.encaisse.customers.DatumState.Mark;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates a customer, or brings what is known of it up to date; saying the same again changes nothing. */
@Component
@Transactional
public class RecordCustomer {

    private final CustomerRows rows;
    private final ContactRows contactRows;
    private final Customers customers;
    private final Organisation organisation;
    private final Structures structures;
    private final People people;
    private final ApplicationEventPublisher events;

    RecordCustomer(
            CustomerRows rows,
            ContactRows contactRows,
            Customers customers,
            Organisation organisation,
            Structures structures,
            People people,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.contactRows = contactRows;
        this.structures = structures;
        this.customers = customers;
        this.organisation = organisation;
        this.people = people;
        this.events = events;
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
        List<ContactEntry> contacts = tidy(created, entry.contacts() == null ? List.of() : entry.contacts());
        if (!rows.insert(created, CustomerRules.searchText(created, contacts))) {
            return update(rows.locked(entry.entityId(), code).orElseThrow(), entry);
        }
        write(created, List.of(), ContactPairs.of(List.of(), contacts));
        return new Recorded<>(Change.CREATED, created);
    }

    private Recorded<Customer> update(Customer known, CustomerEntry entry) {
        Customer changed = CustomerRules.changed(known, entry);
        List<Contact> before = customers.contactsOf(known.customerId());
        List<ContactEntry> said = entry.contacts() == null
                ? before.stream().map(CustomerRules::entryOf).toList()
                : tidy(changed, entry.contacts());
        List<Pair> pairs = ContactPairs.of(before, said);
        boolean sameContacts = entry.contacts() == null || ContactPairs.unchanged(before, pairs);
        if (changed.equals(known) && sameContacts) {
            return new Recorded<>(Change.UNCHANGED, known);
        }
        if (!Objects.equals(changed.collectorId(), known.collectorId())) {
            events.publishEvent(new CollectorChanged(List.of(changed.customerId())));
        }
        rows.update(changed, CustomerRules.searchText(changed, said));
        if (!sameContacts) {
            write(changed, before, pairs);
        }
        return new Recorded<>(Change.UPDATED, changed);
    }

    private void write(Customer customer, List<Contact> before, List<Pair> pairs) {
        List<UUID> ids = contactRows.replace(customer.customerId(), before, pairs);
        for (int i = 0; i < ids.size(); i++) {
            Pair pair = pairs.get(i);
            String telephone = pair.said().telephone();
            if (telephone != null
                    && ContactRows.changed(pair.known(), pair.said()).contains(Datum.TELEPHONE)
                    && Telephones.read(telephone, region(customer, pair.said())).fault() != null) {
                // Files say what they say: it is kept as typed, and somebody will look at it.
                contactRows.state(
                        ids.get(i), Datum.TELEPHONE, new DatumState(null, Mark.DOUBTFUL, organisation.today(), null));
            }
        }
    }

    private List<ContactEntry> tidy(Customer customer, List<ContactEntry> contacts) {
        return contacts.stream()
                .map(CustomerRules::tidy)
                .map(entry -> withKeptTelephone(customer, entry))
                .toList();
    }

    private ContactEntry withKeptTelephone(Customer customer, ContactEntry entry) {
        String typed = entry.telephone();
        if (typed == null) {
            return entry;
        }
        String kept = Telephones.read(typed, region(customer, entry)).kept();
        return kept == null ? entry : entry.withTelephone(kept);
    }

    /** Whose numbers are typed without a country: asked only when a number says no country itself. */
    private String region(Customer customer, ContactEntry entry) {
        String country = entry.country() == null ? customer.country() : entry.country();
        String telephone = entry.telephone();
        return country != null
                ? country
                : telephone != null && telephone.startsWith("+")
                        ? Telephones.NOWHERE
                        : structures.byId(customer.entityId()).country();
    }
}
