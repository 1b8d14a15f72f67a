package org.encaisse.dunning.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.run.DecisionPages;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of the customer's file: which scenario, and « pourquoi pas relancé ? » due date by due date. */
@Controller
class CustomerDunningController {

    private final DecisionPages decisions;
    private final Customers customers;
    private final Scenarios scenarios;
    private final AssignScenario assign;

    CustomerDunningController(
            DecisionPages decisions, Customers customers, Scenarios scenarios, AssignScenario assign) {
        this.decisions = decisions;
        this.customers = customers;
        this.scenarios = scenarios;
        this.assign = assign;
    }

    @GetMapping("/customers/{customer}/dunning")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = known(customer);
        Assignments assignments = assign.current();
        Assignments.Choice byHand = assignments.choices().get(subject(customer));
        List<Decision> all = decisions.of(customer, ui.today());
        List<Scenario> choices = scenarios.ofTheHouse();
        model.addAttribute(
                "page",
                new CustomerDunningPage(
                        known.customerId(),
                        byHand == null ? "" : ScenariosPage.name(byHand, assignments, ui),
                        all.stream()
                                .map(each -> CustomerDunningPage.Line.of(each, ui))
                                .toList(),
                        ScenariosPage.choices(choices, ui),
                        ui.may(DunningRight.ASSIGN)));
        return "dunning/customer";
    }

    @PostMapping("/customers/{customer}/dunning")
    @DunningRight.Needed(DunningRight.ASSIGN)
    String assign(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Customer known = known(customer);
        if (scenario.isEmpty()) {
            assign.release(subject(customer), known.customerId(), person.actor());
        } else {
            assign.assign(
                    subject(customer),
                    scenario.equals("none") ? null : scenario,
                    reason,
                    known.customerId(),
                    person.actor());
        }
        Flash.good(redirect, ui.t("dunning.assigned"));
        return "redirect:/customers/" + customer;
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customer));
    }

    private static Assignments.Subject subject(UUID customer) {
        return new Assignments.Subject(Assignments.Level.CUSTOMER, customer.toString());
    }
}
