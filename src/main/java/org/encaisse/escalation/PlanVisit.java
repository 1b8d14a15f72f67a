package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a visit: who goes when, what for. Planned again, the newest plan holds. What asked for a visit is thereby done. */
@Component
@Transactional
public class PlanVisit {

    private final JdbcClient jdbc;
    private final Visits visits;
    private final ProposeVisit propose;
    private final PurposeTasks tasks;
    private final AddTask addTask;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    PlanVisit(
            JdbcClient jdbc,
            Visits visits,
            ProposeVisit propose,
            PurposeTasks tasks,
            AddTask addTask,
            People people,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.propose = propose;
        this.tasks = tasks;
        this.addTask = addTask;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A plan.
     *
     * @param visitor one of our people by e-mail address or name, else the name of whoever goes
     */
    public record Plan(LocalDate date, String visitor, String purpose) {}

    /** Of the file given to the direction, or of its own accord when nobody gave it. */
    public Visit plan(UUID customerId, Plan plan, LocalDate on, Actor actor) {
        String visitor = plan.visitor().strip();
        String purpose = plan.purpose().strip();
        if (visitor.isEmpty() || visitor.length() > 120 || purpose.isEmpty() || purpose.length() > 500) {
            throw new Refused(EscalationRefusal.TEXT_REQUIRED);
        }
        if (plan.date().isBefore(on)) {
            throw new Refused(EscalationRefusal.STARTS_IN_THE_PAST);
        }
        Visit visit = propose.open(customerId, purpose, on, actor, false);
        @Nullable Person person = people.named(visitor).orElse(null);
        String name = person == null ? visitor : person.displayName();
        tasks.endAskingForVisit(customerId, on, actor);
        UUID planId = insert(visit.visitId(), plan.date(), person, name, purpose, actor);
        addTask.add(new NewTask(
                customerId,
                null,
                PurposeTasks.PLANNED,
                plan.date(),
                person == null ? null : person.userId(),
                "escalation:visit:" + planId,
                Map.of("purpose", PurposeTasks.VISIT, "visitor", name, "what", purpose)));
        journal.write(JournalEntry.of(
                customerId,
                "escalation.visit-planned",
                clock.now(),
                actor,
                Map.of("on", plan.date().toString(), "visitor", name, "what", purpose)));
        return visits.byId(visit.visitId()).orElseThrow();
    }

    private UUID insert(
            UUID visitId, LocalDate date, @Nullable Person person, String name, String purpose, Actor actor) {
        UUID planId = Ids.next();
        jdbc.sql("""
                insert into escalation.visit_plan
                       (tenant_id, plan_id, visit_id, planned_for, visitor_id, visitor_name, purpose, planned_by)
                values (:tenant, :plan, :visit, :date, :visitor, :name, :purpose, :by)
                """)
                .param("plan", planId)
                .param("visit", visitId)
                .param("date", date)
                .param("visitor", person == null ? null : person.userId())
                .param("name", name)
                .param("purpose", purpose)
                .param("by", actor.userId())
                .update();
        return planId;
    }
}
