package org.encaisse.behaviour.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.behaviour.BehaviourRefusal;
import org.encaisse.behaviour.ClassifyCustomer;
import org.encaisse.behaviour.SegmentChanges;
import org.encaisse.behaviour.SegmentRule;
import org.encaisse.behaviour.SegmentRules;
import org.encaisse.behaviour.Turnovers;
import org.encaisse.behaviour.Window;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panel of the segment on the customer page: what it is, what the accounts say today, what it was. */
@Controller
class CustomerSegmentController {

    private final Customers customers;
    private final SegmentRules rules;
    private final SegmentChanges changes;
    private final Turnovers turnovers;

    CustomerSegmentController(Customers customers, SegmentRules rules, SegmentChanges changes, Turnovers turnovers) {
        this.customers = customers;
        this.rules = rules;
        this.changes = changes;
        this.turnovers = turnovers;
    }

    @GetMapping("/customers/{customer}/segment")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = customers.byId(customer).orElseThrow(() -> new Refused(BehaviourRefusal.NO_SUCH_CHANGE));
        Optional<SegmentRule> rule = rules.of(known.entityId()).filter(SegmentRule::enabled);
        List<SegmentLine> history = changes.of(customer).stream()
                .map(change -> SegmentLine.of(change, List.of()))
                .toList();
        CustomerSegmentPage page = rule.map(each -> computed(known, each, history, ui))
                .orElseGet(() -> new CustomerSegmentPage(known.segment(), null, List.of(), history));
        model.addAttribute("page", page);
        return "behaviour/customer";
    }

    private CustomerSegmentPage computed(Customer known, SegmentRule rule, List<SegmentLine> history, Ui ui) {
        Window window = Window.before(ui.today(), rule.months());
        Optional<ClassifyCustomer.Classified> found =
                ClassifyCustomer.classify(rule, window, turnovers.of(known.customerId(), window));
        List<Turnovers.Month> months = turnovers
                .byMonth(List.of(known.customerId()), window, rule.currency().getCurrencyCode())
                .getOrDefault(known.customerId(), List.of());
        return new CustomerSegmentPage(
                known.segment(),
                found.orElse(null),
                window.months().stream()
                        .map(month -> CustomerSegmentPage.month(month, months, rule.currency()))
                        .toList(),
                history);
    }
}
