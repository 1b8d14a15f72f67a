package org.encaisse.identity;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's own days: closed although no public holiday, or at work although one (an estimated feast that moved). */
@Component
@Transactional
public class DaysOff {

    private final JdbcClient jdbc;
    private final TenantScope scope;

    DaysOff(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** One day and why it is not as the public calendar has it. */
    public record Day(
            LocalDate day, boolean working, @Nullable String label) {}

    @Transactional(readOnly = true)
    public List<Day> since(LocalDate from) {
        return jdbc.sql("""
                select o.day, o.working, o.label
                  from identity.day_override o
                 where o.tenant_id = :tenant
                   and o.day >= :from
                 order by o.day
                """)
                .param("from", from)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("label")))
                .list();
    }

    public void set(Day day) {
        jdbc.sql("""
                insert into identity.day_override (tenant_id, day, working, label)
                values (:tenant, :day, :working, :label)
                    on conflict (tenant_id, day) do update
                   set working = excluded.working, label = excluded.label
                """)
                .param("tenant", scope.required().value())
                .param("day", day.day())
                .param("working", day.working())
                .param("label", day.label())
                .update();
    }

    public void remove(LocalDate day) {
        jdbc.sql("delete from identity.day_override where tenant_id = :tenant and day = :day")
                .param("day", day)
                .update();
    }
}
