package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.agenda.AssignTask;
import org.encaisse.casefile.agenda.Claim;
import org.encaisse.casefile.agenda.ClaimTask;
import org.encaisse.casefile.agenda.PlanTask;
import org.encaisse.casefile.agenda.PostponeTask;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks through the interface: written down, put off, given to somebody, taken. */
@RestController
@RequestMapping("/api/v1/tasks")
@AgendaRight.Needed(AgendaRight.TASKS)
class TasksResource {

    private final PlanTask planTask;
    private final PostponeTask postponeTask;
    private final AssignTask assignTask;
    private final ClaimTask claimTask;
    private final Customers customers;
    private final People people;
    private final BusinessClock clock;

    TasksResource(
            PlanTask planTask,
            PostponeTask postponeTask,
            AssignTask assignTask,
            ClaimTask claimTask,
            Customers customers,
            People people,
            BusinessClock clock) {
        this.planTask = planTask;
        this.postponeTask = postponeTask;
        this.assignTask = assignTask;
        this.claimTask = claimTask;
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    /** {@code {"customer", "entity"?, "what", "due"?, "assignee"?, "channel"?}}; the channel {@code phone} makes it a call. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(@RequestBody Wanted body, SignedIn me, Ui ui) {
        if (body.customer() == null) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        LocalDate due = body.due() == null ? ui.today() : body.due();
        String what = body.what() == null ? "" : body.what();
        UUID task = planTask.plan(
                customers.byCode(body.customer(), body.entity()).customerId(),
                what,
                due,
                named(body.assignee()),
                "phone".equals(body.channel()),
                me.actor());
        return new Planned(task, body.customer(), what.strip(), due);
    }

    /** {@code {"until", "reason"}}. */
    @PostMapping("/{id}/postponement")
    PutOff postpone(@PathVariable UUID id, @RequestBody(required = false) @Nullable PutOff body, SignedIn me, Ui ui) {
        LocalDate until = body == null || body.until() == null ? ui.today().plusDays(1) : body.until();
        String reason = body == null || body.reason() == null ? "" : body.reason();
        postponeTask.postpone(id, until, reason, ui.today(), me.actor());
        return new PutOff(until, reason.strip());
    }

    /** {@code {"assignee"}}: an e-mail address or a name; nobody gives it back to the customer's collector. */
    @PostMapping("/{id}/assignment")
    Given assign(@PathVariable UUID id, @RequestBody(required = false) @Nullable Given body, SignedIn me) {
        String assignee = body == null ? null : body.assignee();
        assignTask.assign(List.of(id), named(assignee), me.actor());
        return new Given(assignee);
    }

    /** Answers who holds the task: this person, unless another was first. */
    @PostMapping("/{id}/claim")
    Held claim(@PathVariable UUID id, SignedIn me) {
        Claim claim = claimTask.claim(id, me.actor(), clock.now());
        return new Held(claim.person(), claim.isOf(me.userId()), claim.until());
    }

    private @Nullable UUID named(@Nullable String person) {
        return person == null
                ? null
                : people.named(person)
                        .orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_COLLECTOR, person))
                        .userId();
    }

    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String what,
            @Nullable LocalDate due,
            @Nullable String assignee,
            @Nullable String channel) {}

    record Planned(UUID id, String customer, String what, LocalDate due) {}

    record PutOff(@Nullable LocalDate until, @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(@Nullable String assignee) {}

    /** @param mine whether whoever asked holds it */
    record Held(String by, boolean mine, Instant until) {}
}
