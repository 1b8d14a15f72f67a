package org.encaisse.shell.web;

import java.util.List;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.OpenToSignedIn;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.shell.ShellRight;
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
    @OpenToSignedIn
    String home(SignedIn person, Ui ui, Model model) {
        List<NavEntry> menu = ui.nav();
        if (!ui.may(ShellRight.HOME) && !menu.isEmpty()) {
            return "redirect:" + menu.getFirst().path(); // no figure here is a courier's: his day is his round
        }
        model.addAttribute("page", dashboard.of(person, ui));
        return "shell/home";
    }
}
