package org.encaisse.night.web;

import org.encaisse.night.NightRight;
import org.encaisse.night.NightView;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the desk does by itself every night, in which order, and how it went. */
@Controller
class NightController {

    private final NightView night;

    NightController(NightView night) {
        this.night = night;
    }

    @GetMapping("/settings/night")
    @NightRight.Needed(NightRight.READ)
    String show(Ui ui, Model model) {
        model.addAttribute("page", NightPage.of(night.all(), ui));
        return "night/night";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        SettingsEntry nightEntry() {
            return new SettingsEntry(55, "/settings/night", "night.settings", "moon");
        }
    }
}
