package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures beside the points of the weekly round, as they are now; some tenths of a second on a million open items. */
@Component
@Transactional(readOnly = true)
public class WeeklyFigures {

    private final JdbcClient db;

    WeeklyFigures(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param unreachable customers who owe something and cannot be written to
     * @param overdue customers who owe something late
     * @param notDue customers who owe something, but nothing late
     * @param items open items, credits left out
     */
    public record Figures(long unreachable, long overdue, long notDue, long items) {}

    /** @param collectorId whose customers; null for all of the structure */
    public Figures of(UUID entityId, @Nullable UUID collectorId, LocalDate today) {
        return db.sql("""
                        with owing as materialized (
                                select o.customer_id, bool_or(o.due_on < :today) as late, count(*) as items
                                  from receivables.open_now o
                                  join customers.directory d on d.tenant_id = o.tenant_id and d.customer_id = o.customer_id
                                 where o.tenant_id = (select platform.current_tenant())
                                   and o.entity_id = :entity
                                   and o.remaining > 0
                                   and (:collector::uuid is null or d.collector_id = :collector::uuid)
                                 group by o.customer_id)
                        select count(*) filter (where w.late) as overdue,
                               count(*) filter (where not w.late) as not_due,
                               coalesce(sum(w.items), 0)::bigint as items,
                               count(*) filter (where a.customer_id is null) as unreachable
                          from owing w
                          left join (select r.customer_id
                                       from customers.reminder_address r
                                      where r.tenant_id = (select platform.current_tenant())) a
                                 on a.customer_id = w.customer_id
                        """)
                .param("today", today)
                .param("entity", entityId)
                .param("collector", collectorId)
                .query((row, number) -> new Figures(
                        row.getLong("unreachable"),
                        row.getLong("overdue"),
                        row.getLong("not_due"),
                        row.getLong("items")))
                .single();
    }
}
