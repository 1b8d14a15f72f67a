package org.encaisse.dunning.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who follows which scenario, or that nobody chases: « aucune relance » is said, with a reason. */
@Component
public class AssignScenario {

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AssignScenario(
            JdbcClient jdbc,
            Scenarios scenarios,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Assignments current() {
        Map<Assignments.Subject, Assignments.Choice> choices = new HashMap<>();
        jdbc.sql("""
                select a.level, a.subject, a.scenario_code, a.reason
                  from dunning.assignment a
                 where a.tenant_id = (select platform.current_tenant())
                """).query(row -> {
            choices.put(
                    new Assignments.Subject(Words.parse(Assignments.Level.class, row.getString(1)), row.getString(2)),
                    new Assignments.Choice(row.getString(3), row.getString(4)));
        });
        return new Assignments(choices, scenarios.byCode());
    }

    /** @param scenarioCode null is « aucune relance », which needs a reason */
    @Transactional
    public void assign(
            Assignments.Subject subject,
            @Nullable String scenarioCode,
            @Nullable String reason,
            @Nullable UUID customerId,
            Actor actor) {
        String name = "@dunning.no-dunning";
        if (scenarioCode != null) {
            Scenario wanted = scenarios.inForce(scenarioCode);
            if (wanted.customerId() != null && !wanted.customerId().equals(customerId)) {
                throw new Refused(ScenarioRefusal.UNKNOWN, scenarioCode);
            }
            name = wanted.name();
        } else if (reason == null || reason.isBlank()) {
            throw new Refused(DunningRefusal.REASON_MISSING);
        }
        jdbc.sql("""
                insert into dunning.assignment (tenant_id, level, subject, scenario_code, reason, assigned_by, assigned_at)
                values (platform.current_tenant(), :level, :subject, :code, :reason, :by, :at::timestamptz)
                    on conflict (tenant_id, level, subject) do update
                   set scenario_code = excluded.scenario_code,
                       reason = excluded.reason,
                       assigned_by = excluded.assigned_by,
                       assigned_at = excluded.assigned_at
                """)
                .param("level", Words.of(subject.level()))
                .param("subject", subject.id())
                .param("code", scenarioCode)
                .param("reason", reason)
                .param("by", actor.userId())
                .param("at", clock.now().toString())
                .update();
        journal.write(new JournalEntry(
                customerId,
                null,
                "dunning.assigned",
                clock.now(),
                actor,
                Map.of("scenario", name, "reason", reason == null ? "" : reason)));
        tell(subject, customerId, scenarioCode);
    }

    private void tell(Assignments.Subject subject, @Nullable UUID customerId, @Nullable String scenarioCode) {
        if (customerId != null && subject.level() == Assignments.Level.CUSTOMER) {
            events.publishEvent(new ScenarioAssigned(customerId, scenarioCode));
        }
    }

    /** A profile, or everybody: part of the procedures, which the manager and the administrator set. */
    @Transactional
    public void assignHouse(
            Assignments.Subject subject, @Nullable String scenarioCode, @Nullable String reason, Actor actor) {
        assign(subject, scenarioCode, reason, null, actor);
    }

    @Transactional
    public void releaseHouse(Assignments.Subject subject, Actor actor) {
        release(subject, null, actor);
    }

    /** Takes a choice back: what is less particular applies again. */
    @Transactional
    public void release(Assignments.Subject subject, @Nullable UUID customerId, Actor actor) {
        int gone = jdbc.sql("""
                delete from dunning.assignment
                 where tenant_id = platform.current_tenant()
                   and level = :level
                   and subject = :subject
                """)
                .param("level", Words.of(subject.level()))
                .param("subject", subject.id())
                .update();
        if (gone > 0) {
            journal.write(new JournalEntry(customerId, null, "dunning.released", clock.now(), actor, Map.of()));
            tell(subject, customerId, null);
        }
    }
}
