package org.encaisse.shell.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HelpController {

    @GetMapping("/help")
    @Allowed({
        Role.COLLECTOR,
        Role.MANAGER,
        Role.DIRECTION,
        Role.SALES,
        Role.ACCOUNTANT,
        Role.COURIER,
        Role.ADMINISTRATOR
    })
    String help() {
        return "shell/help";
    }
}
