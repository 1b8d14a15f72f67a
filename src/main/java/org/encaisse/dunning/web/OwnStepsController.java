package org.encaisse.dunning.web;

import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.AdaptScenario;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.StepChange;
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

/** The steps of one customer: the manager leaves out, shifts and adds, each time with a reason. */
@Controller
class OwnStepsController {

    private final Customers customers;
    private final AdaptScenario adapt;

    OwnStepsController(Customers customers, AdaptScenario adapt) {
        this.customers = customers;
        this.adapt = adapt;
    }

    @GetMapping("/customers/{customer}/steps")
    @CustomersRight.Needed(CustomersRight.READ)
    String steps(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = known(customer);
        model.addAttribute("page", new OwnStepsPage(known, adapt.followed(known), ui.may(DunningRight.ADAPT)));
        return "dunning/own-steps";
    }

    @PostMapping("/customers/{customer}/steps/{step}")
    @DunningRight.Needed(DunningRight.ADAPT)
    String switched(
            @PathVariable UUID customer,
            @PathVariable String step,
            @RequestParam boolean enabled,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        return adapted(customer, new StepChange.Switched(step, enabled), reason, person, ui, redirect);
    }

    @PostMapping("/customers/{customer}/steps/{step}/days")
    @DunningRight.Needed(DunningRight.ADAPT)
    String shifted(
            @PathVariable UUID customer,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        return adapted(customer, new StepChange.Shifted(step, days), reason, person, ui, redirect);
    }

    @PostMapping("/customers/{customer}/steps")
    @DunningRight.Needed(DunningRight.ADAPT)
    String added(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int days,
            @RequestParam String channel,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Channel by = Words.parse(Channel.class, channel);
        Step step = Step.of(code.strip(), days < 0 ? Stage.PREVENTION : Stage.REMINDER, Timing.due(days), by)
                .name(name.isBlank() ? null : name.strip())
                .template(template.isBlank() ? null : template.strip())
                .build();
        return adapted(customer, new StepChange.Added(step), reason, person, ui, redirect);
    }

    /** A copy of the scenario for this customer alone, opened in the editor. */
    @PostMapping("/customers/{customer}/own-scenario")
    @DunningRight.Needed(DunningRight.ADAPT)
    String copied(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Scenario own = adapt.copy(known(customer), reason, person.actor());
        Flash.good(redirect, ui.t("dunning.own.made"));
        return "redirect:/scenarios/" + own.code();
    }

    private String adapted(
            UUID customer, StepChange change, String reason, SignedIn person, Ui ui, RedirectAttributes redirect) {
        adapt.adapt(known(customer), change, reason, person.actor());
        Flash.good(redirect, ui.t("dunning.own.saved"));
        return "redirect:/customers/" + customer + "/steps";
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customer));
    }
}
