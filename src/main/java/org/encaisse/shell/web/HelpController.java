package org.encaisse.shell.web;

import org.encaisse.platform.web.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HelpController {

    @GetMapping("/help")
    @OpenToSignedIn
    String help() {
        return "shell/help";
    }
}
