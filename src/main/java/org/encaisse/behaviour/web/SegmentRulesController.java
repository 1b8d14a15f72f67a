package org.encaisse.behaviour.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.behaviour.BehaviourRefusal;
import org.encaisse.behaviour.BehaviourRight;
import org.encaisse.behaviour.SegmentBand;
import org.encaisse.behaviour.SegmentRule;
import org.encaisse.behaviour.SegmentRules;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thresholds of each structure. */
@Controller
class SegmentRulesController {

    private final SegmentRules rules;
    private final Structures structures;

    SegmentRulesController(SegmentRules rules, Structures structures) {
        this.rules = rules;
        this.structures = structures;
    }

    @GetMapping("/settings/segments")
    @BehaviourRight.Needed(BehaviourRight.RULES)
    String show(Model model) {
        Map<UUID, SegmentRule> all = rules.all();
        model.addAttribute(
                "page",
                new SegmentRulesPage(structures.all().stream()
                        .map(structure -> SegmentRulesPage.Form.of(structure, all.get(structure.entityId())))
                        .toList()));
        return "behaviour/rules";
    }

    @PostMapping("/settings/segments/{structure}")
    @BehaviourRight.Needed(BehaviourRight.RULES)
    String save(
            @PathVariable UUID structure,
            @RequestParam String currency,
            @RequestParam String months,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            rules.save(
                    new SegmentRule(
                            structure, Money.currencyOf(currency), whole(months), bands(form, currency), enabled),
                    person.actor());
            Flash.good(redirect, ui.t("behaviour.rules.saved"));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/settings/segments";
    }

    private static int whole(String months) {
        try {
            return Integer.parseInt(months.strip());
        } catch (NumberFormatException e) {
            throw new Refused(BehaviourRefusal.WINDOW, 36);
        }
    }

    /** A line without a name is left out. */
    private static List<SegmentBand> bands(MultiValueMap<String, String> form, String currency) {
        List<String> names = form.getOrDefault("segment", List.of());
        List<String> froms = form.getOrDefault("from", List.of());
        List<String> profiles = form.getOrDefault("profile", List.of());
        List<SegmentBand> bands = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                continue;
            }
            String figure = i < froms.size() ? froms.get(i).replaceAll("[\\s\\u00a0\\u202f]", "") : "";
            String profile = i < profiles.size() ? profiles.get(i).strip() : "";
            bands.add(new SegmentBand(
                    names.get(i).strip(),
                    Money.parse(figure.isEmpty() ? "0" : figure.replace(',', '.'), currency),
                    profile.isEmpty() ? null : profile));
        }
        return bands;
    }
}
