package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.identity.DemoPeople;
import org.encaisse.identity.FirstRun;
import org.encaisse.platform.web.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
@OpenToAll
class SignInController {

    private final FirstRun firstRun;
    private final ObjectProvider<DemoPeople> demo;

    SignInController(FirstRun firstRun, ObjectProvider<DemoPeople> demo) {
        this.firstRun = firstRun;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String door(
            @Nullable @RequestParam(required = false) String refused,
            @Nullable @RequestParam(required = false) String out,
            Model model) {
        DemoPeople people = demo.getIfAvailable();
        model.addAttribute(
                "page",
                new SignInPage(
                        refused == null ? "" : "throttled".equals(refused) ? "throttled" : "password",
                        out != null,
                        firstRun.isOpen(),
                        people == null ? List.of() : people.all()));
        return "identity/sign-in";
    }
}
