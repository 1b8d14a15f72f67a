package org.encaisse.customers.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.Opposition;
import org.encaisse.customers.Oppositions;
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

/** The panel of the customer page that says what he does not want. */
@Controller
class OppositionsController {

    private final Customers customers;
    private final Oppositions oppositions;

    OppositionsController(Customers customers, Oppositions oppositions) {
        this.customers = customers;
        this.oppositions = oppositions;
    }

    @GetMapping("/customers/{customer}/oppositions")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        known(customer);
        model.addAttribute(
                "page", new OppositionsPage(customer, oppositions.of(customer), ui.may(CustomersRight.WRITE)));
        return "customers/oppositions";
    }

    @PostMapping("/customers/{customer}/oppositions")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String keep(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "false") boolean sms,
            @RequestParam(defaultValue = "false") boolean copies,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        known(customer);
        Set<Opposition> wanted = EnumSet.noneOf(Opposition.class);
        if (sms) {
            wanted.add(Opposition.SMS);
        }
        if (copies) {
            wanted.add(Opposition.COPIES);
        }
        oppositions.keep(customer, wanted, person.actor(), ui.today());
        Flash.good(redirect, ui.t("customers.oppositions.kept"));
        return "redirect:/customers/" + customer;
    }

    private void known(UUID customer) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(CustomerRefusal.MISSING, "");
        }
    }
}
