package org.encaisse.dunning.scenario;

import java.util.Map;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new version of a scenario in force; the versions before it stay as they were. */
@Component
public class PublishScenario {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PublishScenario(JdbcClient jdbc, Journal journal, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** The version number of the scenario given is ignored: the next one is taken. What changes nothing adds nothing. */
    @Transactional
    public Scenario publish(Scenario wanted, Actor actor) {
        Scenario checked = wanted.checked();
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('dunning.scenario' || platform.current_tenant()::text, 0))")
                .query(row -> {});
        Scenario current = jdbc.sql("""
                select s.version, s.definition
                  from dunning.scenario_version s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.code = :code
                 order by s.version desc
                 limit 1
                """)
                .param("code", checked.code())
                .query((row, n) -> ScenarioJson.read(row.getString(2)).toScenario(checked.code(), row.getInt(1)))
                .optional()
                .orElse(null);
        int version = current == null ? 1 : current.version() + 1;
        Scenario next = checked.numbered(version);
        if (current != null && current.equals(next.numbered(current.version()))) {
            return current;
        }
        jdbc.sql("""
                insert into dunning.scenario_version (tenant_id, code, version, name, definition, published_by, published_at)
                values (platform.current_tenant(), :code, :version, :name, :definition::jsonb, :by, :at::timestamptz)
                """)
                .param("code", next.code())
                .param("version", version)
                .param("name", next.name())
                .param("definition", ScenarioJson.of(next).write())
                .param("by", actor.userId())
                .param("at", clock.now().toString())
                .update();
        journal.write(new JournalEntry(
                null,
                null,
                "dunning.scenario-published",
                clock.now(),
                actor,
                Map.of("scenario", next.name(), "version", Integer.toString(version))));
        events.publishEvent(new ScenarioPublished(next.code(), version));
        return next;
    }
}
