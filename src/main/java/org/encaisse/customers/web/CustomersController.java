package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerFilter;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers. */
@Controller
class CustomersController {

    private static final int PAGE = 50;

    private final Customers customers;
    private final Structures structures;
    private final People people;

    CustomersController(Customers customers, Structures structures, People people) {
        this.customers = customers;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping("/customers")
    @CustomersRight.Needed(CustomersRight.READ)
    String list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable UUID entity,
            @RequestParam @Nullable UUID collector,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        CustomerFilter filter = new CustomerFilter(query, entity, collector, null, segment.isEmpty() ? null : segment);
        Slice<Customer> slice = customers.page(filter, after, PAGE);
        List<LegalEntity> entities = structures.all();
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        boolean filtered = !query.isBlank() || entity != null || collector != null || !segment.isEmpty();
        model.addAttribute(
                "page",
                new CustomersPage(
                        slice.items(),
                        slice.next(),
                        options(ui, entities),
                        collectors(ui),
                        segments(ui),
                        entities.stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::name)),
                        names,
                        filtered,
                        ui.may(CustomersRight.WRITE)));
        return "customers/customers";
    }

    private static List<Option> options(Ui ui, List<LegalEntity> entities) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("customers.entity.all"))));
        entities.forEach(entity -> options.add(new Option(entity.entityId().toString(), entity.name())));
        return options;
    }

    private List<Option> collectors(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("customers.collector.all"))));
        people.all().stream()
                .filter(person -> person.roles().contains(Role.COLLECTOR)
                        || person.roles().contains(Role.MANAGER))
                .forEach(person -> options.add(new Option(person.userId().toString(), person.displayName())));
        return options;
    }

    private List<Option> segments(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("customers.segment.all"))));
        customers.segments().forEach(segment -> options.add(new Option(segment, segment)));
        return options;
    }
}
