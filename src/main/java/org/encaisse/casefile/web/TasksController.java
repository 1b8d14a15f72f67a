package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AssignTask;
import org.encaisse.casefile.agenda.PlanTask;
import org.encaisse.casefile.agenda.PostponeTask;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to the ticked tasks of the agenda, one or many; afterwards the same list is shown again. */
@Controller
@RequestMapping("/agenda")
@AgendaRight.Needed(AgendaRight.TASKS)
class TasksController {

    private final CompleteTask completeTask;
    private final PostponeTask postponeTask;
    private final AssignTask assignTask;
    private final PlanTask planTask;
    private final Customers customers;
    private final Agenda agenda;

    TasksController(
            CompleteTask completeTask,
            PostponeTask postponeTask,
            AssignTask assignTask,
            PlanTask planTask,
            Customers customers,
            Agenda agenda) {
        this.completeTask = completeTask;
        this.postponeTask = postponeTask;
        this.assignTask = assignTask;
        this.planTask = planTask;
        this.customers = customers;
        this.agenda = agenda;
    }

    /** Accounting, sales and the direction end what was given to them, nothing else. */
    @PostMapping("/completion")
    @AgendaRight.Needed(AgendaRight.OWN_TASKS)
    String complete(
            @RequestParam @Nullable List<UUID> task,
            @RequestParam(defaultValue = "done") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "/agenda") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        TaskOutcome ended = outcome.equals("cancelled") ? TaskOutcome.CANCELLED : TaskOutcome.DONE;
        List<UUID> tasks = ticked(task);
        if (!ui.may(AgendaRight.TASKS)) {
            tasks.forEach(each -> agenda.checkHis(each, person.userId()));
        }
        completeTask.completeAll(
                agenda.withBehind(tasks), ended, note.isBlank() ? null : note.strip(), ui.today(), person.actor());
        Flash.good(redirect, ui.t("casefile.task." + ended.code(), tasks.size()));
        return again(back);
    }

    @PostMapping("/postponement")
    String postpone(
            @RequestParam @Nullable List<UUID> task,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/agenda") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        List<UUID> tasks = ticked(task);
        LocalDate day = until == null ? ui.today().plusDays(1) : until;
        postponeTask.postponeAll(agenda.withBehind(tasks), day, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("casefile.task.postponed", tasks.size(), day));
        return again(back);
    }

    @PostMapping("/assignment")
    String assign(
            @RequestParam @Nullable List<UUID> task,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "/agenda") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        List<UUID> tasks = ticked(task);
        assignTask.assign(
                agenda.withBehind(tasks), assignee.isEmpty() ? null : UUID.fromString(assignee), person.actor());
        Flash.good(redirect, ui.t("casefile.task.assigned", tasks.size()));
        return again(back);
    }

    /** A task in a person's own words. */
    @PostMapping("/tasks")
    String plan(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "false") boolean call,
            @RequestParam(defaultValue = "/agenda") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        planTask.plan(
                customers.byCode(customer.strip(), null).customerId(),
                what,
                due == null ? ui.today() : due,
                assignee.isEmpty() ? null : UUID.fromString(assignee),
                call,
                person.actor());
        Flash.good(redirect, ui.t("casefile.task.planned"));
        return again(back);
    }

    private static List<UUID> ticked(@Nullable List<UUID> tasks) {
        if (tasks == null || tasks.isEmpty()) {
            throw new Refused(CasefileRefusal.NOTHING_TICKED);
        }
        return tasks.stream().distinct().toList();
    }

    /** Only ever a list of tasks of this site. */
    private static String again(String back) {
        return "redirect:" + (back.equals("/agenda") || back.startsWith("/agenda?") ? back : "/agenda");
    }
}
