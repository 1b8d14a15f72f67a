package org.encaisse.escalation.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.escalation.EscalationRefusal;
import org.encaisse.escalation.EscalationRight;
import org.encaisse.escalation.Suspension;
import org.encaisse.escalation.SuspensionSettings;
import org.encaisse.escalation.SuspensionTerms;
import org.encaisse.escalation.Suspensions;
import org.encaisse.escalation.Visits;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
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

/** The panel of visits and suspensions on the customer page, and the terms of each structure. */
@Controller
class CustomerEscalationController {

    private final Customers customers;
    private final Visits visits;
    private final Suspensions suspensions;
    private final SuspensionSettings settings;
    private final Structures structures;

    CustomerEscalationController(
            Customers customers,
            Visits visits,
            Suspensions suspensions,
            SuspensionSettings settings,
            Structures structures) {
        this.customers = customers;
        this.visits = visits;
        this.suspensions = suspensions;
        this.settings = settings;
        this.structures = structures;
    }

    @GetMapping("/customers/{customer}/escalation")
    @EscalationRight.Needed(EscalationRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = customers.byId(customer).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_CUSTOMER));
        List<Suspension> past = suspensions.of(customer);
        SuspensionTerms terms = settings.of(known.entityId());
        model.addAttribute(
                "page",
                new CustomerEscalationPage(
                        customer,
                        visits.of(customer),
                        past,
                        terms,
                        ui.today().plusDays(terms.noticeDays()),
                        ui.may(EscalationRight.PROPOSE_VISIT) || ui.may(EscalationRight.PROPOSE_SUSPENSION)));
        return "escalation/customer";
    }

    @GetMapping("/settings/suspension")
    @EscalationRight.Needed(EscalationRight.TERMS)
    String terms(Model model) {
        model.addAttribute(
                "page",
                new SuspensionTermsPage(structures.all().stream()
                        .map(structure -> SuspensionTermsPage.Form.of(structure, settings.of(structure.entityId())))
                        .toList()));
        return "escalation/terms";
    }

    @PostMapping("/settings/suspension/{structure}")
    @EscalationRight.Needed(EscalationRight.TERMS)
    String save(
            @PathVariable UUID structure,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String delay,
            @RequestParam(defaultValue = "8") int noticeDays,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        LegalEntity known = structures.byId(structure);
        try {
            settings.save(known.entityId(), new SuspensionTerms(clause, service, delay, noticeDays), person.actor());
            Flash.good(redirect, ui.t("escalation.terms.saved"));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/settings/suspension";
    }
}
