package org.encaisse.arrangements.web;

import java.util.EnumMap;
import java.util.Map;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.Tolerances;
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

/** How many business days after its day a promise is still kept, by means. */
@Controller
class TolerancesController {

    private final Tolerances tolerances;

    TolerancesController(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    @GetMapping("/settings/promises")
    @ArrangementsRight.Needed(ArrangementsRight.TOLERANCES)
    String show(Ui ui, Model model) {
        model.addAttribute(
                "page",
                new TolerancesPage(tolerances.current().entrySet().stream()
                        .map(entry -> new TolerancesPage.Line(
                                entry.getKey().code(),
                                ui.t(entry.getKey().key()),
                                Integer.toString(entry.getValue()),
                                entry.getKey().usualTolerance()))
                        .toList()));
        return "arrangements/tolerances";
    }

    @PostMapping("/settings/promises")
    @ArrangementsRight.Needed(ArrangementsRight.TOLERANCES)
    String change(@RequestParam Map<String, String> form, SignedIn person, Ui ui, RedirectAttributes redirect) {
        Map<Means, Integer> wanted = new EnumMap<>(Means.class);
        for (Means means : Means.values()) {
            String days = form.getOrDefault("days." + means.code(), "").strip();
            if (!days.isEmpty()) {
                if (!days.matches("\\d{1,3}")) {
                    throw new Refused(ArrangementsRefusal.TOLERANCE_OUT_OF_RANGE, 60);
                }
                wanted.put(means, Integer.valueOf(days));
            }
        }
        tolerances.change(wanted, person.actor());
        Flash.good(redirect, ui.t("arrangements.tolerances.saved"));
        return "redirect:/settings/promises";
    }
}
