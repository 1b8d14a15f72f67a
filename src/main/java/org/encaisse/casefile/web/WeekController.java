package org.encaisse.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.agenda.WeeklyFigures;
import org.encaisse.casefile.agenda.WeeklyPlan;
import org.encaisse.casefile.agenda.WeeklyPoint;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.platform.web.Query;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AccountsFreshness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The weekly round on the agenda: on its day, and until it is done. */
@Controller
class WeekController {

    private final WeeklyPlan plan;
    private final WeeklyFigures figures;
    private final Structures structures;
    private final AccountsFreshness freshness;

    WeekController(WeeklyPlan plan, WeeklyFigures figures, Structures structures, AccountsFreshness freshness) {
        this.plan = plan;
        this.figures = figures;
        this.structures = structures;
        this.freshness = freshness;
    }

    @GetMapping("/agenda/week")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    String week(SignedIn person, Ui ui, Model model) {
        model.addAttribute("page", page(person, ui));
        return "casefile/week";
    }

    @PostMapping("/agenda/week")
    @AgendaRight.Needed(AgendaRight.TASKS)
    String tick(
            @RequestParam UUID structure,
            @RequestParam String point,
            @RequestParam(defaultValue = "true") boolean done,
            SignedIn person,
            Ui ui) {
        plan.tick(structures.byId(structure).entityId(), point, person.userId(), ui.today(), done);
        return "redirect:/agenda";
    }

    private WeekPage page(SignedIn person, Ui ui) {
        Set<UUID> mine = plan.structuresOf(person.userId());
        boolean supervises = ui.may(IdentityRight.TEAM);
        List<WeekPage.Round> rounds = new ArrayList<>();
        for (LegalEntity structure : structures.all()) {
            if (supervises || mine.contains(structure.entityId())) {
                // Whoever has customers of his own looks after those; a manager without any, after all of them.
                @Nullable UUID whose = mine.isEmpty() ? null : person.userId();
                List<WeekPage.Point> points = points(structure, person, whose, ui);
                if (points.stream().anyMatch(point -> !point.done())) {
                    rounds.add(new WeekPage.Round(structure.entityId(), structure.name(), points));
                }
            }
        }
        return new WeekPage(rounds, ui.may(AgendaRight.TASKS));
    }

    private List<WeekPage.Point> points(LegalEntity structure, SignedIn person, @Nullable UUID whose, Ui ui) {
        LocalDate today = ui.today();
        List<WeeklyPoint> due = plan.of(structure.entityId()).stream()
                .filter(WeeklyPoint::enabled)
                .filter(point -> point.weekday().compareTo(today.getDayOfWeek()) <= 0)
                .toList();
        Set<String> done = plan.done(structure.entityId(), person.userId(), today);
        if (due.stream().allMatch(point -> done.contains(point.code()))) {
            return List.of();
        }
        WeeklyFigures.Figures now = figures.of(structure.entityId(), whose, today);
        return due.stream()
                .map(point -> new WeekPage.Point(
                        point.code(),
                        label(point, ui),
                        ui.t("casefile.weekday." + point.weekday().getValue()),
                        figure(point, structure, now, ui),
                        href(point, structure, whose, ui),
                        done.contains(point.code())))
                .toList();
    }

    static String label(WeeklyPoint point, Ui ui) {
        return point.label() == null ? ui.t("casefile.week.point." + point.code()) : point.label();
    }

    private String figure(WeeklyPoint point, LegalEntity structure, WeeklyFigures.Figures now, Ui ui) {
        return switch (point.code()) {
            case "contacts" -> ui.t("casefile.week.unreachable", now.unreachable());
            case "balances" -> loaded(freshness.lastRefresh(structure.entityId()), ui);
            case "invoices" -> ui.t("casefile.week.items", now.items());
            case "sorting" -> ui.t("casefile.week.sorted", now.notDue(), now.overdue());
            case "history" -> ui.t("casefile.week.to-read", now.overdue());
            default -> "";
        };
    }

    private static String loaded(@Nullable Instant at, Ui ui) {
        return at == null ? ui.t("casefile.week.never-loaded") : ui.t("casefile.week.loaded", ui.ago(at));
    }

    private static @Nullable String href(WeeklyPoint point, LegalEntity structure, @Nullable UUID collector, Ui ui) {
        UUID entity = structure.entityId();
        return switch (point.code()) {
            case "contacts" ->
                Query.at("/customers")
                        .with("entity", entity)
                        .with("collector", collector)
                        .toString();
            case "balances" -> ui.opens("/imports") ? "/imports" : null;
            case "invoices" -> Query.at("/open-items").with("entity", entity).toString();
            case "sorting", "history" ->
                Query.at("/aged-balance")
                        .with("entity", entity)
                        .with("collector", collector)
                        .with("sort", "-overdue")
                        .toString();
            default -> null;
        };
    }
}
