package org.encaisse.shell.api;

import java.util.Locale;
import java.util.Map;
import org.encaisse.platform.web.OpenToAll;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The interface describes itself: for programs, and for people. */
@Controller
@OpenToAll
class InterfaceController {

    private final Operations operations;
    private final InterfaceDocument document;

    InterfaceController(Operations operations, InterfaceDocument document) {
        this.operations = operations;
        this.document = document;
    }

    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> openApi(Locale locale) {
        return document.in(locale);
    }

    @GetMapping("/api/docs")
    String docs(Ui ui, Model model) {
        model.addAttribute("page", InterfacePage.of(operations.all(), document, ui));
        return "shell/interface";
    }
}
