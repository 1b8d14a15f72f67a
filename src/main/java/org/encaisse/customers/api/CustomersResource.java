package org.encaisse.customers.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Change;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.customers.CustomerFilter;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.customers.Recorded;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers through the interface. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomersResource {

    private final Customers customers;
    private final RecordCustomer recordCustomer;
    private final Structures structures;
    private final People people;

    CustomersResource(Customers customers, RecordCustomer recordCustomer, Structures structures, People people) {
        this.customers = customers;
        this.recordCustomer = recordCustomer;
        this.structures = structures;
        this.people = people;
    }

    /** Creates (201) or brings up to date (200); saying the same again changes nothing. */
    @PutMapping("/{code}")
    @CustomersRight.Needed(CustomersRight.WRITE)
    ResponseEntity<CustomerView> put(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestBody CustomerBody body,
            SignedIn person) {
        LegalEntity structure = structure(body.entity() == null ? entity : body.entity());
        Recorded<Customer> recorded = recordCustomer.record(
                body.entry(code, structure.entityId(), collector(body.collector())), person.actor());
        return ResponseEntity.status(recorded.change() == Change.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(shown(List.of(recorded.value())).getFirst());
    }

    @GetMapping("/{code}")
    @CustomersRight.Needed(CustomersRight.READ)
    CustomerView one(@PathVariable String code, @RequestParam @Nullable String entity) {
        return shown(List.of(customers.byCode(code, entity))).getFirst();
    }

    /**
     * @param query words of the code, the name or a contact
     * @param collector an e-mail address or a displayed name
     */
    @GetMapping
    @CustomersRight.Needed(CustomersRight.READ)
    Slice<CustomerView> list(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String collector,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable String segment,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        CustomerFilter filter = new CustomerFilter(
                query,
                entity == null ? null : structure(entity).entityId(),
                collector == null ? null : collector(collector).userId(),
                profile,
                segment);
        Slice<Customer> page = customers.page(filter, after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(shown(page.items()), page.next());
    }

    private List<CustomerView> shown(List<Customer> found) {
        Map<UUID, List<Contact>> contacts =
                customers.contactsOf(found.stream().map(Customer::customerId).toList());
        Map<UUID, String> entities =
                structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::code));
        Map<UUID, String> collectors = people.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
        return found.stream()
                .map(customer -> CustomerView.of(
                        customer,
                        entities.get(customer.entityId()),
                        customer.collectorId() == null ? null : collectors.get(customer.collectorId()),
                        contacts.getOrDefault(customer.customerId(), List.of())))
                .toList();
    }

    private LegalEntity structure(@Nullable String code) {
        return code == null
                ? structures.main()
                : structures.byCode(code).orElseThrow(() -> new Refused(CustomerRefusal.ENTITY_UNKNOWN, code));
    }

    private Collector collector(@Nullable String named) {
        if (named == null) {
            return Collector.UNSAID;
        }
        return named.isBlank()
                ? Collector.NOBODY
                : people.named(named)
                        .map(person -> Collector.of(person.userId()))
                        .orElseThrow(() -> new Refused(CustomerRefusal.COLLECTOR_UNKNOWN, named));
    }
}
