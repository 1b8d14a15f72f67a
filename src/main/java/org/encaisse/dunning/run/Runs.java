package org.encaisse.dunning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the tenant: one that acts for each day, and as many dry runs as one likes. */
@Component
@Transactional
public class Runs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select r.run_id, r.run_on, r.mode, r.state, r.total, r.done, r.counts, r.reached, r.passes, r.problem,
                   r.started_by, r.overruled, r.created_at, r.finished_at
              from dunning.run r
             where r.tenant_id = (select platform.current_tenant())
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Run byId(UUID runId) {
        return jdbc.sql(COLUMNS + " and r.run_id = :run")
                .param("run", runId)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_RUN, runId));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Run> latest(int limit) {
        return jdbc.sql(COLUMNS + " order by r.run_id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** The run that acts on that day. */
    @Transactional(readOnly = true)
    public Optional<Run> of(LocalDate on) {
        return jdbc.sql(COLUMNS + " and r.run_on = :on and r.mode <> 'dry-run'")
                .param("on", on)
                .query((row, n) -> run(row))
                .optional();
    }

    /** Those that somebody or something left half way: nothing was heard of them since {@code before}. */
    @Transactional(readOnly = true)
    public List<Run> abandoned(Instant before) {
        return jdbc.sql(COLUMNS + " and r.state in ('queued', 'running') and r.touched_at < :before::timestamptz")
                .param("before", before.toString())
                .query((row, n) -> run(row))
                .list();
    }

    /**
     * A new run; or the day's own, asked to go through once more: what it has done stays done. One that is under way is
     * left to go on.
     */
    Run open(LocalDate on, RunMode mode, @Nullable String overruled, Actor actor, Instant now) {
        UUID id = Ids.next();
        int fresh = jdbc.sql("""
                insert into dunning.run (tenant_id, run_id, run_on, mode, state, started_by, overruled, created_at, touched_at)
                values (platform.current_tenant(), :run, :on, :mode, 'queued', :by, :overruled, :now::timestamptz, :now::timestamptz)
                    on conflict (tenant_id, run_on) where mode <> 'dry-run' do nothing
                """)
                .param("run", id)
                .param("on", on)
                .param("mode", Words.of(mode))
                .param("by", actor.userId())
                .param("overruled", overruled)
                .param("now", now.toString())
                .update();
        if (fresh == 0) {
            jdbc.sql("""
                    update dunning.run
                       set mode = :mode,
                           state = 'queued',
                           reached = '00000000-0000-0000-0000-000000000000',
                           done = 0,
                           problem = null,
                           overruled = coalesce(:overruled, overruled),
                           touched_at = :now::timestamptz,
                           finished_at = null
                     where tenant_id = platform.current_tenant()
                       and run_on = :on
                       and mode <> 'dry-run'
                       and state in ('done', 'failed')
                    """)
                    .param("mode", Words.of(mode))
                    .param("overruled", overruled)
                    .param("now", now.toString())
                    .param("on", on)
                    .update();
            return of(on).orElseThrow();
        }
        return byId(id);
    }

    /** Takes the run for one stretch: whoever else works on it waits. */
    Run lock(UUID runId) {
        return jdbc.sql(COLUMNS + " and r.run_id = :run for update")
                .param("run", runId)
                .query((row, n) -> run(row))
                .single();
    }

    void begin(UUID runId, long total, Map<String, Long> counts) {
        jdbc.sql("""
                update dunning.run
                   set state = 'running',
                       total = :total,
                       counts = :counts::jsonb,
                       passes = passes + 1
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                """)
                .param("total", total)
                .param("counts", JSON.writeValueAsString(counts))
                .param("run", runId)
                .update();
    }

    void advance(UUID runId, UUID reached, long done, Map<String, Long> counts, @Nullable String problem, Instant now) {
        jdbc.sql("""
                update dunning.run
                   set reached = :reached,
                       done = :done,
                       counts = :counts::jsonb,
                       problem = coalesce(problem, :problem),
                       touched_at = :now::timestamptz
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                """)
                .param("reached", reached)
                .param("done", done)
                .param("counts", JSON.writeValueAsString(new TreeMap<>(counts)))
                .param("problem", problem)
                .param("now", now.toString())
                .param("run", runId)
                .update();
    }

    void finish(UUID runId, RunState state, @Nullable String problem, Instant now) {
        jdbc.sql("""
                update dunning.run
                   set state = :state,
                       problem = coalesce(:problem, problem),
                       finished_at = :now::timestamptz,
                       touched_at = :now::timestamptz
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                """)
                .param("state", Words.of(state))
                .param("problem", problem)
                .param("now", now.toString())
                .param("run", runId)
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                row.getObject("run_id", UUID.class),
                row.getObject("run_on", LocalDate.class),
                Words.parse(RunMode.class, row.getString("mode")),
                Words.parse(RunState.class, row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                JSON.readValue(row.getString("counts"), new TypeReference<TreeMap<String, Long>>() {}),
                row.getObject("reached", UUID.class),
                row.getInt("passes"),
                row.getString("problem"),
                row.getObject("started_by", UUID.class),
                row.getString("overruled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
