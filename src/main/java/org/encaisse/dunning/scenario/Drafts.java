package org.encaisse.dunning.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts: one for each scenario at most. */
@Component
@Transactional
public class Drafts {

    private static final String COLUMNS = """
            select d.code, d.definition, d.base_version, d.revision, d.changed_by, d.changed_at
              from dunning.scenario_draft d
             where d.tenant_id = (select platform.current_tenant())
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Drafts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In order of code. */
    @Transactional(readOnly = true)
    public List<Draft> all() {
        return jdbc.sql(COLUMNS + " order by d.code")
                .query((row, n) -> draft(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String code) {
        return jdbc.sql(COLUMNS + " and d.code = :code")
                .param("code", code)
                .query((row, n) -> draft(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Draft of(String code) {
        return find(code).orElseThrow(() -> new Refused(ScenarioRefusal.NO_DRAFT, code));
    }

    /** The draft for whoever changes or publishes it: others wait until he has. */
    public Draft lock(String code) {
        return jdbc.sql(COLUMNS + " and d.code = :code for update")
                .param("code", code)
                .query((row, n) -> draft(row))
                .optional()
                .orElseThrow(() -> new Refused(ScenarioRefusal.NO_DRAFT, code));
    }

    /** Begins one; what is there already stays. */
    Draft begin(Scenario scenario, @Nullable Integer base, Actor actor) {
        jdbc.sql("""
                insert into dunning.scenario_draft (tenant_id, code, definition, base_version, begun_by, begun_at, changed_by, changed_at)
                values (platform.current_tenant(), :code, :definition::jsonb, :base, :by, :at::timestamptz, :by, :at::timestamptz)
                    on conflict do nothing
                """)
                .param("code", scenario.code())
                .param("definition", ScenarioJson.of(scenario.numbered(0)).write())
                .param("base", base)
                .param("by", actor.userId())
                .param("at", clock.now().toString())
                .update();
        return of(scenario.code());
    }

    void write(Scenario scenario, Actor actor) {
        jdbc.sql("""
                update dunning.scenario_draft
                   set definition = :definition::jsonb,
                       revision = revision + 1,
                       changed_by = :by,
                       changed_at = :at::timestamptz
                 where tenant_id = (select platform.current_tenant())
                   and code = :code
                """)
                .param("definition", ScenarioJson.of(scenario.numbered(0)).write())
                .param("by", actor.userId())
                .param("at", clock.now().toString())
                .param("code", scenario.code())
                .update();
    }

    public void discard(String code) {
        jdbc.sql("""
                delete from dunning.scenario_draft
                 where tenant_id = (select platform.current_tenant())
                   and code = :code
                """).param("code", code).update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Draft(
                ScenarioJson.read(row.getString("definition")).toScenario(code, 0),
                row.getObject("base_version", Integer.class),
                row.getInt("revision"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
