package org.encaisse.reminders.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.RemindersRight;
import org.encaisse.reminders.WriteByHand;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Écrire au client »: one letter with a model, looked at before it leaves. */
@Controller
@RemindersRight.Needed(RemindersRight.WRITE_LETTER)
class LetterByHandController {

    private final WriteByHand byHand;
    private final Customers customers;

    LetterByHandController(WriteByHand byHand, Customers customers) {
        this.byHand = byHand;
        this.customers = customers;
    }

    @GetMapping("/customers/{customer}/writing")
    String form(@PathVariable UUID customer, @RequestParam(defaultValue = "") String template, Ui ui, Model model) {
        model.addAttribute("page", page(customer, template, Ids.next(), Map.of(), ui));
        return "reminders/by-hand";
    }

    @PostMapping("/customers/{customer}/writing/preview")
    String preview(@PathVariable UUID customer, @RequestParam Map<String, String> form, Ui ui, Model model) {
        model.addAttribute("page", page(customer, form.getOrDefault("template", ""), id(form), typed(form), ui));
        return "reminders/by-hand";
    }

    @PostMapping("/customers/{customer}/writing")
    String send(
            @PathVariable UUID customer,
            @RequestParam Map<String, String> form,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        try {
            byHand.send(id(form), customer, form.getOrDefault("template", ""), typed(form), ui.today(), person.actor());
        } catch (Refused refused) {
            if (refused.refusal() == DunningRefusal.UNKNOWN_CUSTOMER) {
                throw refused;
            }
            Flash.refused(redirect, ui, refused);
            return "redirect:/customers/" + customer + "/writing";
        }
        Flash.good(redirect, ui.t("by-hand.sent"));
        return "redirect:/customers/" + customer;
    }

    private LetterByHandPage page(UUID customerId, String code, UUID id, Map<String, String> typed, Ui ui) {
        Customer customer =
                customers.byId(customerId).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customerId));
        WriteByHand.Draft draft = null;
        String refusal = "";
        if (!code.isEmpty()) {
            try {
                draft = byHand.draft(customerId, code, typed, ui.today());
            } catch (Refused refused) {
                refusal = ui.refusal(refused);
            }
        }
        return new LetterByHandPage(customer, byHand.offered(customer.language()), code, id, typed, draft, refusal);
    }

    private static UUID id(Map<String, String> form) {
        try {
            return UUID.fromString(form.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    /** The fields are named after the variables, {@code v.plan.total}. */
    private static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> typed = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith("v.")) {
                typed.put(name.substring(2), value);
            }
        });
        return typed;
    }
}
