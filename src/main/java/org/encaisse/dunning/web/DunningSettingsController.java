package org.encaisse.dunning.web;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How this organisation chases: the night, the limits, the minimum amounts. */
@Controller
class DunningSettingsController {

    private final Settings settings;

    DunningSettingsController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings/dunning")
    @DunningRight.Needed(DunningRight.SETTINGS)
    String show(Model model) {
        model.addAttribute("page", new DunningSettingsPage(settings.current()));
        return "dunning/settings";
    }

    @PostMapping("/settings/dunning")
    @DunningRight.Needed(DunningRight.SETTINGS)
    String change(
            @RequestParam Map<String, String> form,
            @RequestParam int freshnessHours,
            @RequestParam int gapDays,
            @RequestParam int capPerRun,
            @RequestParam int capPerCustomerDay,
            @RequestParam LocalTime nightlyAt,
            @RequestParam String nightlyMode,
            @RequestParam int handDelaySeconds,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        DunningSettings now = settings.current();
        Map<String, Money> minimums = new HashMap<>();
        for (String currency : DunningSettingsPage.currencies(now)) {
            String figure = form.getOrDefault("minimum." + currency, "").replaceAll("[\\s\\u00a0\\u202f]", "");
            if (!figure.isEmpty()) {
                minimums.put(currency, Money.parse(figure.replace(',', '.'), currency));
            }
        }
        settings.change(
                new DunningSettings(
                        freshnessHours,
                        gapDays,
                        minimums,
                        capPerRun,
                        capPerCustomerDay,
                        now.stoppedSince(),
                        now.stoppedReason(),
                        nightlyAt,
                        Words.parse(NightlyMode.class, nightlyMode),
                        now.since(),
                        now.validateUntil(),
                        handDelaySeconds),
                person.actor());
        Flash.good(redirect, ui.t("dunning.settings.saved"));
        return "redirect:/settings/dunning";
    }

    /** What is automatic leaves by itself from now on. */
    @PostMapping("/settings/dunning/first-month")
    @DunningRight.Needed(DunningRight.FIRST_MONTH)
    String endFirstMonth(SignedIn person, Ui ui, RedirectAttributes redirect) {
        settings.endFirstMonth(person.actor());
        Flash.good(redirect, ui.t("dunning.first-month.ended"));
        return "redirect:/settings/dunning";
    }
}
