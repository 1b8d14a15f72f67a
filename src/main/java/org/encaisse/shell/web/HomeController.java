package org.encaisse.shell.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where do we stand, what is burning? */
@Controller
class HomeController {

    private final Dashboard dashboard;

    HomeController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/")
    @Allowed({
        Role.COLLECTOR,
        Role.MANAGER,
        Role.DIRECTION,
        Role.SALES,
        Role.ACCOUNTANT,
        Role.COURIER,
        Role.ADMINISTRATOR
    })
    String home(SignedIn person, Ui ui, Model model) {
        model.addAttribute("page", dashboard.of(person, ui));
        return "shell/home";
    }
}
