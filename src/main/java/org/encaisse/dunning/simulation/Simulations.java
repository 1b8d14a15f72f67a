package org.encaisse.dunning.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The simulations asked for, kept for a week. */
@Component
@Transactional
public class Simulations {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String COLUMNS = """
            select s.simulation_id, s.from_on, s.days, s.replaced, s.definition, s.otherwise, s.state, s.total, s.done,
                   s.customers, s.problem, s.started_by, s.created_at, s.finished_at
              from dunning.simulation s
             where s.tenant_id = (select platform.current_tenant())
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Simulations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Simulation byId(UUID id) {
        return jdbc.sql(COLUMNS + " and s.simulation_id = :id")
                .param("id", id)
                .query((row, n) -> simulation(row))
                .optional()
                .orElseThrow(() -> new Refused(SimulationRefusal.UNKNOWN, id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Simulation> latest(int limit) {
        return jdbc.sql(COLUMNS + " order by s.simulation_id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> simulation(row))
                .list();
    }

    /** Writes down what is asked, and forgets what was asked a week ago. */
    void add(Simulation asked) {
        forget();
        jdbc.sql("""
                insert into dunning.simulation
                       (tenant_id, simulation_id, from_on, days, replaced, definition, otherwise, state, started_by,
                        created_at, touched_at)
                values (platform.current_tenant(), :id, :from, :days, :replaced, :definition::jsonb, :otherwise::jsonb,
                        'queued', :by, :at::timestamptz, :at::timestamptz)
                """)
                .param("id", asked.simulationId())
                .param("from", asked.from())
                .param("days", asked.days())
                .param("replaced", asked.replaced())
                .param("definition", written(asked.usual()))
                .param("otherwise", written(asked.other()))
                .param("by", asked.startedBy())
                .param("at", asked.createdAt().toString())
                .update();
    }

    private void forget() {
        jdbc.sql("""
                delete from dunning.simulation s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.created_at < :before::timestamptz
                """).param("before", clock.now().minus(KEPT).toString()).update();
    }

    /** A simulation that a stop of the machine left half way has no result, and says so. */
    public void giveUpSilent() {
        jdbc.sql("""
                update dunning.simulation
                   set state = 'failed',
                       problem = 'interrupted'
                 where tenant_id = (select platform.current_tenant())
                   and state in ('queued', 'running')
                   and touched_at < :before::timestamptz
                """).param("before", clock.now().minus(SILENCE).toString()).update();
    }

    void touch(UUID id) {
        jdbc.sql("""
                update dunning.simulation
                   set touched_at = :now::timestamptz
                 where tenant_id = (select platform.current_tenant())
                   and simulation_id = :id
                """).param("now", clock.now().toString()).param("id", id).update();
    }

    Simulation begin(UUID id) {
        jdbc.sql("""
                update dunning.simulation
                   set state = 'running',
                       touched_at = :now::timestamptz,
                       total = (select count(*)
                                  from receivables.open_now o
                                 where o.tenant_id = (select platform.current_tenant())
                                   and o.issued_on <= from_on)
                 where tenant_id = (select platform.current_tenant())
                   and simulation_id = :id
                   and state = 'queued'
                """).param("now", clock.now().toString()).param("id", id).update();
        return byId(id);
    }

    void advance(UUID id, long done, long customers) {
        jdbc.sql("""
                update dunning.simulation
                   set done = :done,
                       customers = :customers,
                       touched_at = :now::timestamptz
                 where tenant_id = (select platform.current_tenant())
                   and simulation_id = :id
                """)
                .param("done", done)
                .param("customers", customers)
                .param("now", clock.now().toString())
                .param("id", id)
                .update();
    }

    void finish(UUID id, RunState state, @Nullable String problem) {
        jdbc.sql("""
                update dunning.simulation
                   set state = :state,
                       problem = :problem,
                       finished_at = :now::timestamptz,
                       touched_at = :now::timestamptz
                 where tenant_id = (select platform.current_tenant())
                   and simulation_id = :id
                """)
                .param("state", Words.of(state))
                .param("problem", problem)
                .param("now", clock.now().toString())
                .param("id", id)
                .update();
    }

    private static @Nullable String written(@Nullable Scenario scenario) {
        return scenario == null ? null : ScenarioJson.of(scenario).write();
    }

    private static @Nullable Scenario read(@Nullable String definition) {
        if (definition == null) {
            return null;
        }
        ScenarioJson json = ScenarioJson.read(definition);
        return json.toScenario(json.code() == null ? "" : json.code(), json.version() == null ? 0 : json.version());
    }

    private static Simulation simulation(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new Simulation(
                row.getObject("simulation_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getInt("days"),
                row.getString("replaced"),
                read(row.getString("definition")),
                read(row.getString("otherwise")),
                Words.parse(RunState.class, row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("customers"),
                row.getString("problem"),
                row.getObject("started_by", UUID.class),
                created,
                finished == null ? null : finished.toInstant());
    }
}
