package org.encaisse.shell.web;

import java.util.List;
import java.util.Set;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.NavEntry;
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
        List<NavEntry> menu = ui.nav();
        if (person.roles().equals(Set.of(Role.COURIER)) && !menu.isEmpty()) {
            return "redirect:" + menu.getFirst().path(); // no figure here is a courier's: his day is his round
        }
        model.addAttribute("page", dashboard.of(person, ui));
        return "shell/home";
    }
}
