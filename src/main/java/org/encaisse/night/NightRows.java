package org.encaisse.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the night got, day by day. */
@Component
@Transactional
class NightRows {

    private final JdbcClient jdbc;

    NightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was finished on that day. */
    @Transactional(readOnly = true)
    public Set<String> finished(LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select t.task
                  from night.task t
                 where t.tenant_id = :tenant
                   and t.day = :day
                   and t.finished_at is not null
                """).param("day", day).query(String.class).list());
    }

    /** When that task last failed on that day; null when it did not. */
    @Transactional(readOnly = true)
    public @Nullable Instant failedAt(LocalDate day, String task) {
        return jdbc.sql("""
                select t.failed_at
                  from night.task t
                 where t.tenant_id = :tenant
                   and t.day = :day
                   and t.task = :task
                   and t.failed_at is not null
                """)
                .param("day", day)
                .param("task", task)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    public void begins(LocalDate day, String task, Instant at) {
        jdbc.sql("""
                insert into night.task (tenant_id, day, task, started_at)
                values (:tenant, :day, :task, :at)
                    on conflict on constraint task_pk do update
                   set started_at = excluded.started_at, failed_at = null, reason = null
                """)
                .param("day", day)
                .param("task", task)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void ends(LocalDate day, String task, Instant at) {
        jdbc.sql("""
                update night.task
                   set finished_at = :at
                 where tenant_id = :tenant
                   and day = :day
                   and task = :task
                """)
                .param("day", day)
                .param("task", task)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void fails(LocalDate day, String task, Instant at, String reason) {
        jdbc.sql("""
                update night.task
                   set failed_at = :at, reason = :reason
                 where tenant_id = :tenant
                   and day = :day
                   and task = :task
                """)
                .param("day", day)
                .param("task", task)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** The newest night of each task. */
    @Transactional(readOnly = true)
    public Map<String, NightView.Last> last() {
        Map<String, NightView.Last> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (t.task) t.task, t.day, t.started_at, t.finished_at, t.failed_at, t.reason
                  from night.task t
                 where t.tenant_id = :tenant
                 order by t.task, t.day desc
                """).query(row -> {
            found.put(
                    row.getString("task"),
                    new NightView.Last(
                            row.getObject("day", LocalDate.class),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            instant(row.getObject("finished_at", OffsetDateTime.class)),
                            instant(row.getObject("failed_at", OffsetDateTime.class)),
                            row.getString("reason")));
        });
        return found;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
