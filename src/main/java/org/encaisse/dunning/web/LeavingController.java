package org.encaisse.dunning.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.dunning.settings.SendHours;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Envois »: on which days and at which hours messages leave, and where copies go. */
@Controller
@DunningRight.Needed(DunningRight.SETTINGS)
class LeavingController {

    private static final int DAYS = 7;

    private final Leaving leaving;
    private final Scenarios scenarios;

    LeavingController(Leaving leaving, Scenarios scenarios) {
        this.leaving = leaving;
        this.scenarios = scenarios;
    }

    @GetMapping("/settings/leaving")
    String show(Model model) {
        model.addAttribute("page", new LeavingPage(leaving.hours(), leaving.addresses(), scenarios.ofTheHouse()));
        return "dunning/leaving";
    }

    @PostMapping("/settings/leaving/hours")
    String keep(
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") List<Integer> day,
            @RequestParam LocalTime opens,
            @RequestParam LocalTime closes,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        if (day.stream().anyMatch(one -> one < 1 || one > DAYS)) {
            throw new Refused(DunningRefusal.SEND_HOURS);
        }
        leaving.keep(
                new SendHours(
                        profile.strip(), day.stream().map(DayOfWeek::of).collect(Collectors.toSet()), opens, closes),
                person.actor());
        Flash.good(redirect, ui.t("dunning.settings.saved"));
        return "redirect:/settings/leaving";
    }

    @PostMapping("/settings/leaving/hours/removal")
    String forget(
            @RequestParam(defaultValue = "") String profile, SignedIn person, Ui ui, RedirectAttributes redirect) {
        leaving.forget(profile, person.actor());
        Flash.good(redirect, ui.t("dunning.settings.saved"));
        return "redirect:/settings/leaving";
    }

    @PostMapping("/settings/leaving/copies")
    String copies(@RequestParam Map<String, String> form, SignedIn person, Ui ui, RedirectAttributes redirect) {
        Map<CopyTo, String> wanted = new EnumMap<>(CopyTo.class);
        for (CopyTo who : CopyTo.values()) {
            String email = form.get("copy." + Words.of(who));
            if (email != null) {
                wanted.put(who, email);
            }
        }
        leaving.address(wanted, person.actor());
        Flash.good(redirect, ui.t("dunning.settings.saved"));
        return "redirect:/settings/leaving";
    }
}
