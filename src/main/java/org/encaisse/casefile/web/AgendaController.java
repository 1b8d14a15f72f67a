package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.casefile.agenda.AgendaLine;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Ma journée »: what a person has to do. */
@Controller
class AgendaController {

    private static final int PAGE = 50;
    private static final String MINE = "me";
    private static final String ALL = "all";

    private final Agenda agenda;
    private final CompleteTask completeTask;
    private final People people;

    AgendaController(Agenda agenda, CompleteTask completeTask, People people) {
        this.agenda = agenda;
        this.completeTask = completeTask;
        this.people = people;
    }

    @GetMapping("/agenda")
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    String agenda(
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String collector,
            @RequestParam @Nullable String after,
            SignedIn person,
            Ui ui,
            Model model) {
        LocalDate day = on == null ? ui.today() : on;
        // A collector opens his own day; whoever supervises opens everybody's.
        String whose = collector.isEmpty() ? (ui.may(Role.MANAGER, Role.DIRECTION) ? ALL : MINE) : collector;
        AgendaFilter filter = AgendaFilter.of(day, collectorId(whose, person));
        Slice<AgendaLine> tasks = agenda.page(filter, after, PAGE);
        List<Person> everybody = people.all();
        Map<UUID, String> names = everybody.stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        model.addAttribute(
                "page",
                new AgendaPage(
                        day,
                        whose,
                        choices(everybody, person, ui),
                        tasks.items().stream().map(AgendaLine::task).toList(),
                        names,
                        tasks.next(),
                        agenda.count(filter),
                        ui.may(Role.COLLECTOR, Role.MANAGER)));
        return "casefile/agenda";
    }

    @PostMapping("/agenda/tasks/{task}/completion")
    @Allowed({Role.COLLECTOR, Role.MANAGER})
    String complete(
            @PathVariable UUID task,
            @RequestParam(defaultValue = "done") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String collector,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        TaskOutcome ended = outcome.equals("cancelled") ? TaskOutcome.CANCELLED : TaskOutcome.DONE;
        completeTask.complete(task, ended, note.isBlank() ? null : note, ui.today(), person.actor());
        Flash.good(redirect, ui.t("casefile.task." + ended.code()));
        if (!collector.isEmpty()) {
            redirect.addAttribute("collector", collector);
        }
        return "redirect:/agenda";
    }

    private static @Nullable UUID collectorId(String whose, SignedIn person) {
        return switch (whose) {
            case ALL -> null;
            case MINE -> person.userId();
            default -> UUID.fromString(whose);
        };
    }

    private static List<Option> choices(List<Person> everybody, SignedIn person, Ui ui) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option(MINE, ui.t("casefile.agenda.mine")));
        choices.add(new Option(ALL, ui.t("casefile.agenda.all")));
        everybody.stream()
                .filter(each -> each.roles().contains(Role.COLLECTOR))
                .filter(each -> !each.userId().equals(person.userId()))
                .forEach(each -> choices.add(new Option(each.userId().toString(), each.displayName())));
        return choices;
    }
}
