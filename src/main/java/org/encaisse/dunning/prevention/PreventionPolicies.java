package org.encaisse.dunning.prevention;

import java.sql.Array;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's own points, and the structures where prevention is targeted. */
@Component
public class PreventionPolicies {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;

    PreventionPolicies(JdbcClient jdbc, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PreventionPolicy current() {
        Set<UUID> structures = new HashSet<>(jdbc.sql("""
                select s.entity_id
                  from dunning.prevention_structure s
                 where s.tenant_id = (select platform.current_tenant())
                """).query(UUID.class).list());
        return jdbc.sql("""
                select p.top_share, p.large_times, p.late_days, p.top_points, p.large_points, p.late_points, p.sector_points,
                       p.method_points, p.call_from, p.call_days, p.sectors, p.methods
                  from dunning.prevention_policy p
                 where p.tenant_id = (select platform.current_tenant())
                """)
                .query((row, n) -> new PreventionPolicy(
                        row.getInt("top_share"),
                        row.getInt("large_times"),
                        row.getInt("late_days"),
                        Map.of(
                                Criterion.TOP_TURNOVER, row.getInt("top_points"),
                                Criterion.LARGE_ITEM, row.getInt("large_points"),
                                Criterion.PAYS_LATE, row.getInt("late_points"),
                                Criterion.RISKY_SECTOR, row.getInt("sector_points"),
                                Criterion.RISKY_METHOD, row.getInt("method_points")),
                        row.getInt("call_from"),
                        row.getInt("call_days"),
                        words(row.getArray("sectors")),
                        words(row.getArray("methods")),
                        structures))
                .optional()
                .orElseGet(() -> PreventionPolicy.USUAL.in(structures));
    }

    @Transactional
    public void save(PreventionPolicy wanted, Actor actor) {
        PreventionPolicy policy = wanted.checked();
        jdbc.sql("""
                insert into dunning.prevention_policy
                       (tenant_id, top_share, large_times, late_days, top_points, large_points, late_points, sector_points,
                        method_points, call_from, call_days, sectors, methods)
                values (platform.current_tenant(), :top, :large, :late, :p1, :p2, :p3, :p4, :p5, :from, :days,
                        :sectors::text[], :methods::text[])
                    on conflict (tenant_id) do update
                   set top_share = excluded.top_share,
                       large_times = excluded.large_times,
                       late_days = excluded.late_days,
                       top_points = excluded.top_points,
                       large_points = excluded.large_points,
                       late_points = excluded.late_points,
                       sector_points = excluded.sector_points,
                       method_points = excluded.method_points,
                       call_from = excluded.call_from,
                       call_days = excluded.call_days,
                       sectors = excluded.sectors,
                       methods = excluded.methods
                """)
                .param("top", policy.topShare())
                .param("large", policy.largeTimes())
                .param("late", policy.lateDays())
                .param("p1", policy.points(Criterion.TOP_TURNOVER))
                .param("p2", policy.points(Criterion.LARGE_ITEM))
                .param("p3", policy.points(Criterion.PAYS_LATE))
                .param("p4", policy.points(Criterion.RISKY_SECTOR))
                .param("p5", policy.points(Criterion.RISKY_METHOD))
                .param("from", policy.callFrom())
                .param("days", policy.callDays())
                .param("sectors", policy.sectors().stream().sorted().toArray(String[]::new))
                .param("methods", policy.methods().stream().sorted().toArray(String[]::new))
                .update();
        structures(policy.structures(), actor);
        journal.write(new JournalEntry(
                null,
                null,
                "dunning.prevention-changed",
                clock.now(),
                actor,
                Map.of("structures", Integer.toString(policy.structures().size()))));
    }

    private void structures(Set<UUID> on, Actor actor) {
        String[] ids = on.stream().map(UUID::toString).sorted().toArray(String[]::new);
        jdbc.sql("""
                delete from dunning.prevention_structure
                 where tenant_id = platform.current_tenant()
                   and entity_id <> all (:ids::uuid[])
                """).param("ids", ids).update();
        jdbc.sql("""
                insert into dunning.prevention_structure (tenant_id, entity_id, switched_by, switched_at)
                select platform.current_tenant(), x, :by, :at
                  from unnest(:ids::uuid[]) x
                    on conflict do nothing
                """)
                .param("by", actor.userId())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    private static Set<String> words(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
