package org.encaisse.shell.web;

import org.encaisse.customers.CustomersRight;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything: as you type, and the whole page when Enter is pressed. */
@Controller
@CustomersRight.Needed(CustomersRight.READ)
class SearchController {

    private static final int AS_YOU_TYPE = 6;
    private static final int ON_THE_PAGE = 40;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search/found")
    String found(@RequestParam(defaultValue = "") String q, Ui ui, Model model) {
        model.addAttribute("page", search.find(q, AS_YOU_TYPE, ui));
        return "shell/found";
    }

    /** Enter opens what was meant when only one thing can be. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Ui ui, Model model) {
        SearchPage page = search.find(q, ON_THE_PAGE, ui);
        if (page.only() != null) {
            return "redirect:" + page.only();
        }
        model.addAttribute("page", page);
        return "shell/search";
    }
}
