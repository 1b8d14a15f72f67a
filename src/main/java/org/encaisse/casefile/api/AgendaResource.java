package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Task;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.casefile.agenda.AgendaLine;
import org.encaisse.casefile.agenda.Behind;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person has to do, through the interface. */
@RestController
@RequestMapping("/api/v1")
class AgendaResource {

    private final Agenda agenda;
    private final CompleteTask completeTask;
    private final People people;
    private final Structures structures;

    AgendaResource(Agenda agenda, CompleteTask completeTask, People people, Structures structures) {
        this.agenda = agenda;
        this.completeTask = completeTask;
        this.people = people;
        this.structures = structures;
    }

    /**
     * @param collector an e-mail address or a displayed name; without it everybody's, or one's own for who may not read the others'
     * @param structure a structure's code
     */
    @GetMapping("/agenda")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    Slice<Line> agenda(
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String collector,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String structure,
            @RequestParam @Nullable String segment,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me,
            Ui ui) {
        UUID collectorId = !ui.may(AgendaRight.READ) ? me.userId() : collector == null ? null : person(collector);
        UUID entity = structure == null
                ? null
                : structures
                        .byCode(structure)
                        .orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_STRUCTURE, structure))
                        .entityId();
        AgendaFilter filter = AgendaFilter.of(ui.today(), collectorId)
                .due(null, on == null ? ui.today() : on)
                .ofKind(kind)
                .in(entity, segment);
        Slice<AgendaLine> tasks = agenda.page(filter, after, Limits.clamp(limit));
        Map<UUID, List<Behind>> behind = agenda.behind(tasks.items());
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        return new Slice<>(
                tasks.items().stream()
                        .map(line ->
                                Line.of(line, behind.getOrDefault(line.task().taskId(), List.of()), names, ui))
                        .toList(),
                tasks.next());
    }

    private UUID person(String named) {
        return people.named(named)
                .orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_COLLECTOR, named))
                .userId();
    }

    /** Ends a task: {@code {"outcome": "done"}} or {@code "cancelled"}, with a note if there is something to say. */
    @PostMapping("/tasks/{id}/completion")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    Completed complete(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Completion body, SignedIn person, Ui ui) {
        Completion completion = body == null ? new Completion(null, null, null) : body;
        LocalDate on = ui.dayOfAct(completion.on());
        TaskOutcome outcome = completion.ended();
        if (!person.may(AgendaRight.TASKS)) {
            agenda.checkHis(id, person.userId());
        }
        completeTask.complete(id, outcome, completion.note(), on, person.actor());
        return new Completed(id, outcome.code(), on);
    }

    /** A task that the same act answers. */
    record Also(UUID id, String kind, String label) {}

    /** One task. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String kind,
            String label,
            List<Also> also,
            LocalDate due,
            String customer,
            String customerName,
            @Nullable String invoice,
            @Nullable Money remaining,
            @Nullable String collector,
            Map<String, String> detail,
            @Nullable Money stake,
            @Nullable LocalDate oldestDue,
            int urgency,
            String points,
            @Nullable String claimedBy) {

        static Line of(AgendaLine line, List<Behind> behind, Map<UUID, String> names, Ui ui) {
            Task task = line.task();
            return new Line(
                    task.taskId(),
                    task.kind(),
                    ui.named(task.key(), task.detail()),
                    behind.stream()
                            .map(each -> new Also(each.taskId(), each.kind(), ui.named(each.key(), each.detail())))
                            .toList(),
                    task.dueOn(),
                    task.customerCode(),
                    task.customerName(),
                    task.number(),
                    task.remaining(),
                    task.collectorId() == null ? null : names.get(task.collectorId()),
                    task.detail(),
                    line.stake(),
                    line.oldestDue(),
                    line.rank().urgency(),
                    line.rank().points().toPlainString(),
                    line.claim() == null ? null : line.claim().person());
        }
    }

    record Completion(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable LocalDate on) {

        TaskOutcome ended() {
            return switch (outcome == null ? "done" : outcome) {
                case "done" -> TaskOutcome.DONE;
                case "cancelled" -> TaskOutcome.CANCELLED;
                default -> throw new Refused(CasefileRefusal.UNKNOWN_OUTCOME, String.valueOf(outcome));
            };
        }
    }

    record Completed(UUID id, String outcome, LocalDate on) {}
}
