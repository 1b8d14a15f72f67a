package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.casefile.agenda.AgendaLine;
import org.encaisse.casefile.agenda.Behind;
import org.encaisse.casefile.agenda.DayFigures;
import org.encaisse.customers.Customers;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Query;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Ma journée »: what a person has to do, who first and why. */
@Controller
class AgendaController {

    private static final int PAGE = 50;

    private final Agenda agenda;
    private final DayFigures figures;
    private final People people;
    private final Structures structures;
    private final Customers customers;

    AgendaController(Agenda agenda, DayFigures figures, People people, Structures structures, Customers customers) {
        this.agenda = agenda;
        this.figures = figures;
        this.people = people;
        this.structures = structures;
        this.customers = customers;
    }

    @GetMapping("/agenda")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    String agenda(
            @RequestParam(defaultValue = "") String collector,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String segment,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        AgendaView view = new AgendaView(collector, due, on, kind, structure, segment);
        AgendaFilter filter = view.filter(ui);
        Slice<AgendaLine> slice = agenda.page(filter, after, PAGE);
        Map<UUID, List<Behind>> behind = agenda.behind(slice.items());
        List<Person> everybody = people.all();
        Map<UUID, String> names = everybody.stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        model.addAttribute(
                "page",
                new AgendaPage(
                        chosen(view, everybody, ui),
                        slice.items().stream()
                                .map(line -> AgendaLines.line(
                                        line,
                                        behind.getOrDefault(line.task().taskId(), List.of()),
                                        view.collectorId(ui),
                                        names,
                                        ui))
                                .toList(),
                        slice.next(),
                        slice.items().size(),
                        after != null,
                        Query.at("/agenda/progress")
                                .with("collector", view.collector())
                                .toString(),
                        Query.at("/agenda/ahead")
                                .with("collector", view.collector())
                                .toString(),
                        assignees(everybody, ui),
                        ui.may(AgendaRight.TASKS),
                        ui.person() != null && ui.person().userId().equals(view.collectorId(ui)),
                        AgendaView.seesOthers(ui)));
        return "casefile/agenda";
    }

    /** Apart from the page, because it sums all that is at stake. */
    @GetMapping("/agenda/progress")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    String progress(@RequestParam(defaultValue = "") String collector, Ui ui, Model model) {
        AgendaView view = new AgendaView(collector, "", null, "", "", "");
        DayFigures.Progress day = figures.progress(view.collectorId(ui), ui.today());
        model.addAttribute(
                "page",
                new AgendaPage.Progress(
                        day.done(), amounts(day.doneAmounts(), ui), day.toDo(), amounts(day.toDoAmounts(), ui)));
        return "casefile/agenda-progress";
    }

    /** Apart from the page, because it counts all that is to come. */
    @GetMapping("/agenda/ahead")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    String ahead(@RequestParam(defaultValue = "") String collector, Ui ui, Model model) {
        AgendaView view = new AgendaView(collector, "", null, "", "", "");
        model.addAttribute("page", new AgendaPage.Ahead(week(figures.of(view.collectorId(ui), ui.today()), view, ui)));
        return "casefile/agenda-ahead";
    }

    private AgendaPage.Chosen chosen(AgendaView view, List<Person> everybody, Ui ui) {
        return new AgendaPage.Chosen(
                view.whose(ui),
                collectors(everybody, ui),
                view.due(),
                dues(ui),
                view.on() == null ? "" : view.on().toString(),
                view.kind(),
                kinds(view, ui),
                view.structure(),
                structures(ui),
                view.segment(),
                segments(ui));
    }

    private static List<Option> dues(Ui ui) {
        List<Option> dues = new ArrayList<>();
        for (String due : List.of("", "late", "today", "week", "day")) {
            dues.add(new Option(due, ui.t("casefile.agenda.due." + (due.isEmpty() ? "all" : due))));
        }
        return dues;
    }

    private List<Option> kinds(AgendaView view, Ui ui) {
        TreeSet<String> kinds = new TreeSet<>(agenda.kinds());
        if (!view.kind().isEmpty()) {
            kinds.add(view.kind());
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("casefile.agenda.any")));
        kinds.forEach(kind -> options.add(new Option(kind, AgendaLines.kind(kind, ui))));
        return options;
    }

    private List<Option> structures(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("casefile.agenda.any")));
        List<LegalEntity> all = structures.all();
        all.forEach(each -> options.add(new Option(each.entityId().toString(), each.name())));
        return all.size() < 2 ? List.of() : options;
    }

    private List<Option> segments(Ui ui) {
        List<String> all = customers.segments();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("casefile.agenda.any")));
        all.forEach(segment -> options.add(new Option(segment, segment)));
        return all.isEmpty() ? List.of() : options;
    }

    private static List<Option> collectors(List<Person> everybody, Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option(AgendaView.MINE, ui.t("casefile.agenda.mine")));
        if (!AgendaView.seesOthers(ui)) {
            return choices;
        }
        choices.add(new Option(AgendaView.ALL, ui.t("casefile.agenda.all")));
        everybody.stream()
                .filter(each -> each.roles().contains(Role.COLLECTOR) && !each.disabled())
                .filter(each ->
                        ui.person() == null || !each.userId().equals(ui.person().userId()))
                .forEach(each -> choices.add(new Option(each.userId().toString(), each.displayName())));
        return choices;
    }

    private static List<Option> assignees(List<Person> everybody, Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", ui.t("casefile.task.the-collector")));
        everybody.stream()
                .filter(each -> !each.disabled())
                .forEach(each -> choices.add(new Option(each.userId().toString(), each.displayName())));
        return choices;
    }

    private static String amounts(List<Money> amounts, Ui ui) {
        return amounts.stream().map(ui::money).collect(Collectors.joining(" · "));
    }

    private static List<AgendaPage.Day> week(DayFigures.Figures figures, AgendaView view, Ui ui) {
        List<AgendaPage.Day> week = new ArrayList<>();
        figures.ahead()
                .forEach((day, kinds) -> week.add(new AgendaPage.Day(
                        Query.at("/agenda")
                                .with("collector", view.collector())
                                .with("due", "day")
                                .with("on", day)
                                .toString(),
                        ui.t("casefile.weekday." + day.getDayOfWeek().getValue()) + " " + ui.date(day),
                        kinds.values().stream().mapToLong(Long::longValue).sum(),
                        kinds.entrySet().stream()
                                .map(kind -> AgendaLines.kind(kind.getKey(), ui) + " : " + ui.number(kind.getValue()))
                                .collect(Collectors.joining(", ")))));
        return week;
    }
}
