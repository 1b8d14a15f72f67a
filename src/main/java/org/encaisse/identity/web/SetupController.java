package org.encaisse.identity.web;

import java.util.Set;
import org.encaisse.identity.FirstRun;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.OpenToAll;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Créer mon organisation »: the first-run page, shut once an organisation exists. */
@Controller
@OpenToAll
class SetupController {

    private final FirstRun firstRun;

    SetupController(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/setup")
    String form(Ui ui, Model model) {
        onlyWhileOpen();
        model.addAttribute("page", SetupPage.blank(ui.lang()));
        return "identity/setup";
    }

    @PostMapping("/setup")
    String open(@ModelAttribute SetupPage.Filled filled, Ui ui, Model model, RedirectAttributes redirect) {
        onlyWhileOpen();
        try {
            firstRun.open(new NewOrganisation(
                    filled.organisation(),
                    filled.currency(),
                    filled.timeZone(),
                    filled.country(),
                    filled.language(),
                    false,
                    new NewPerson(
                            filled.name(),
                            filled.email(),
                            null,
                            Set.of(Role.ADMINISTRATOR, Role.MANAGER),
                            filled.language(),
                            filled.password())));
        } catch (Refused refused) {
            model.addAttribute("page", SetupPage.again(filled, ui.refusal(refused)));
            return "identity/setup";
        }
        Flash.good(redirect, ui.t("identity.setup.done"));
        return "redirect:/sign-in";
    }

    private void onlyWhileOpen() {
        if (!firstRun.isOpen()) {
            throw new Refused(IdentityRefusal.ALREADY_OPENED);
        }
    }
}
