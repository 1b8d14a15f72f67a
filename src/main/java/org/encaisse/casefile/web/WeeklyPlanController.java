package org.encaisse.casefile.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.agenda.StakeDivisors;
import org.encaisse.casefile.agenda.WeeklyPlan;
import org.encaisse.casefile.agenda.WeeklyPoint;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The manager sets the weekly round of a structure: which points, on which day, in which order. */
@Controller
@RequestMapping("/settings/weekly-plan")
@AgendaRight.Needed(AgendaRight.WEEKLY_PLAN)
class WeeklyPlanController {

    private final WeeklyPlan plan;
    private final Structures structures;
    private final StakeDivisors divisors;

    WeeklyPlanController(WeeklyPlan plan, Structures structures, StakeDivisors divisors) {
        this.plan = plan;
        this.divisors = divisors;
        this.structures = structures;
    }

    @GetMapping
    String show(@RequestParam @Nullable UUID structure, Ui ui, Model model) {
        LegalEntity chosen = structure == null ? structures.main() : structures.byId(structure);
        List<WeeklyPlanPage.Line> lines = new ArrayList<>();
        for (WeeklyPoint point : plan.of(chosen.entityId())) {
            lines.add(new WeeklyPlanPage.Line(
                    point.code(),
                    WeekController.label(point, ui),
                    !point.isKnown(),
                    String.valueOf(point.weekday().getValue()),
                    lines.size() + 1,
                    point.enabled(),
                    point.blocks()));
        }
        lines.add(new WeeklyPlanPage.Line("", "", true, "1", lines.size() + 1, true, false));
        List<Option> weekdays = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.add(new Option(String.valueOf(day.getValue()), ui.t("casefile.weekday." + day.getValue())));
        }
        model.addAttribute(
                "page",
                new WeeklyPlanPage(
                        chosen.entityId().toString(),
                        structures.all().stream()
                                .map(each -> new Option(each.entityId().toString(), each.name()))
                                .toList(),
                        lines,
                        weekdays,
                        divisors.all().entrySet().stream()
                                .map(each -> new WeeklyPlanPage.Unit(
                                        each.getKey(), each.getValue().toString()))
                                .toList()));
        return "casefile/weekly-plan";
    }

    /** The lists run in step; {@code enabled} holds the numbers of the lines that are on, {@code blocks} of those that
     * reminders wait for. */
    @PostMapping
    String set(
            @RequestParam UUID structure,
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "") List<String> label,
            @RequestParam(defaultValue = "") List<Integer> weekday,
            @RequestParam(defaultValue = "") List<Integer> position,
            @RequestParam(defaultValue = "") List<Integer> enabled,
            @RequestParam(defaultValue = "") List<Integer> blocks,
            Ui ui,
            RedirectAttributes redirect) {
        record Placed(int position, WeeklyPoint point) {}
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < code.size() && i < label.size() && i < weekday.size() && i < position.size(); i++) {
            boolean usual = isUsual(code.get(i));
            if (!usual && label.get(i).isBlank()) {
                continue; // a point of one's own is taken away by emptying it
            }
            placed.add(new Placed(
                    position.get(i),
                    new WeeklyPoint(
                            code.get(i).isEmpty() ? "own-" + Ids.next() : code.get(i),
                            usual ? null : label.get(i).strip(),
                            DayOfWeek.of(Math.clamp(weekday.get(i), 1, 7)),
                            enabled.contains(i + 1),
                            blocks.contains(i + 1))));
        }
        plan.set(
                structures.byId(structure).entityId(),
                placed.stream()
                        .sorted(Comparator.comparingInt(Placed::position))
                        .map(Placed::point)
                        .toList());
        Flash.good(redirect, ui.t("casefile.week.saved"));
        return "redirect:/settings/weekly-plan?structure=" + structure;
    }

    /** How much money makes one point of the agenda's order. */
    @PostMapping("/stake")
    String stake(@RequestParam String currency, @RequestParam long divisor, Ui ui, RedirectAttributes redirect) {
        divisors.set(currency, divisor);
        Flash.good(redirect, ui.t("casefile.stake.saved"));
        return "redirect:/settings/weekly-plan";
    }

    private static boolean isUsual(String code) {
        return WeeklyPoint.USUAL.stream().anyMatch(point -> point.code().equals(code));
    }
}
