package org.encaisse.dunning.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.behaviour.RefreshPayerFigures;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.prevention.Criterion;
import org.encaisse.dunning.prevention.PreventionPolicies;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.prevention.PreventionTargets;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Prévenance »: what falls due, who is telephoned about it, and why; the points, and where it is on. */
@Controller
class PreventionController {

    private static final int PAGE = 50;

    private final PreventionTargets targets;
    private final PreventionPolicies policies;
    private final RefreshPayerFigures figures;
    private final Structures structures;

    PreventionController(
            PreventionTargets targets,
            PreventionPolicies policies,
            RefreshPayerFigures figures,
            Structures structures) {
        this.targets = targets;
        this.policies = policies;
        this.figures = figures;
        this.structures = structures;
    }

    @GetMapping("/prevention")
    @ScenariosRight.Needed(ScenariosRight.READ)
    String list(
            @RequestParam(defaultValue = "call") String way, @RequestParam @Nullable String after, Ui ui, Model model) {
        PreventionScore.@Nullable Way wanted = way.equals("all") ? null : Words.parse(PreventionScore.Way.class, way);
        model.addAttribute(
                "page",
                new PreventionPage(
                        way,
                        targets.page(ui.today(), wanted, after, PAGE),
                        figures.computedOn(),
                        policies.current(),
                        ui.may(DunningRight.SETTINGS)));
        return "dunning/prevention";
    }

    /** The figures of this moment, without waiting for tomorrow morning. */
    @PostMapping("/prevention/figures")
    @DunningRight.Needed(DunningRight.SETTINGS)
    String refresh(Ui ui, RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("prevention.refreshed", figures.refresh(ui.today())));
        return "redirect:/prevention";
    }

    @GetMapping("/settings/prevention")
    @DunningRight.Needed(DunningRight.SETTINGS)
    String settings(Model model) {
        model.addAttribute("page", new PreventionSettingsPage(policies.current(), structures.all()));
        return "dunning/prevention-settings";
    }

    @PostMapping("/settings/prevention")
    @DunningRight.Needed(DunningRight.SETTINGS)
    String save(
            @RequestParam Map<String, String> form,
            @RequestParam int topShare,
            @RequestParam int largeTimes,
            @RequestParam int lateDays,
            @RequestParam int callFrom,
            @RequestParam int callDays,
            @RequestParam(defaultValue = "") String sectors,
            @RequestParam(defaultValue = "") String methods,
            @RequestParam(defaultValue = "") List<UUID> structure,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            points.put(criterion, whole(form.getOrDefault("points." + Words.of(criterion), "0")));
        }
        try {
            structure.forEach(structures::byId);
            policies.save(
                    new PreventionPolicy(
                            topShare,
                            largeTimes,
                            lateDays,
                            points,
                            callFrom,
                            callDays,
                            words(sectors),
                            words(methods),
                            new HashSet<>(structure)),
                    person.actor());
            Flash.good(redirect, ui.t("prevention.saved"));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/settings/prevention";
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
