package org.encaisse.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.OpenToSignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Supprimer la démonstration »: for whoever looks at it, and for the administrator of a real organisation. */
@Controller
@OpenToSignedIn
class DemoController {

    private final Organisation organisation;
    private final DemoSignIns demo;
    private final RemoveDemo remove;

    DemoController(Organisation organisation, DemoSignIns demo, RemoveDemo remove) {
        this.organisation = organisation;
        this.demo = demo;
        this.remove = remove;
    }

    @GetMapping("/settings/demonstration")
    String demonstration(Ui ui, Model model) {
        boolean inside = organisation.current().demo();
        model.addAttribute(
                "page", new DemoPage(!demo.all().isEmpty(), inside, inside || ui.may(IdentityRight.STRUCTURES)));
        return "demo/demonstration";
    }

    @PostMapping("/settings/demonstration/removal")
    String remove(Ui ui, HttpServletRequest request, RedirectAttributes redirect) throws Exception {
        boolean inside = organisation.current().demo();
        if (!inside && !ui.may(IdentityRight.STRUCTURES)) {
            throw new Refused(DemoRefusal.NOT_YOURS);
        }
        remove.remove();
        if (inside) {
            request.logout();
            return "redirect:/sign-in";
        }
        Flash.good(redirect, ui.t("demo.removed"));
        return "redirect:/settings/demonstration";
    }
}
