package org.encaisse.casefile.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The debtor's file. */
@Controller
class CustomerController {

    private static final int LINES = 20;

    private final CustomerHeaders headers;
    private final People people;
    private final Journal journal;
    private final ObjectProvider<Panel> panels;

    CustomerController(CustomerHeaders headers, People people, Journal journal, ObjectProvider<Panel> panels) {
        this.headers = headers;
        this.people = people;
        this.journal = journal;
        this.panels = panels;
    }

    @GetMapping("/customers/{customer}")
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    String customer(@PathVariable UUID customer, SignedIn person, Ui ui, Model model) {
        CustomerHeader head =
                headers.of(customer, ui.today()).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
        model.addAttribute("page", new CustomerPage(head, collector(head.collectorId()), shownTo(person, head, ui)));
        return "casefile/customer";
    }

    @GetMapping("/customers/{customer}/chronology")
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    String chronology(@PathVariable UUID customer, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("page", ChronologyPage.of(customer, journal.timeline(customer, after, LINES)));
        return "casefile/chronology";
    }

    private @Nullable String collector(@Nullable UUID collectorId) {
        return collectorId == null
                ? null
                : people.byId(collectorId).map(Person::displayName).orElse(null);
    }

    private List<CustomerPage.Shown> shownTo(SignedIn person, CustomerHeader head, Ui ui) {
        return panels.stream()
                .filter(panel -> panel.roles().stream().anyMatch(person.roles()::contains))
                .sorted(Comparator.comparingInt(Panel::order).thenComparing(Panel::key))
                .map(panel -> new CustomerPage.Shown(ui.t(panel.key()), panel.path(head.customerId())))
                .toList();
    }
}
