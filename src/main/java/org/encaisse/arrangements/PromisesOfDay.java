package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the promises of one day came to, by collector and currency. */
@Component
@Transactional(readOnly = true)
public class PromisesOfDay {

    private final JdbcClient jdbc;

    PromisesOfDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One collector's promises in one currency.
     *
     * @param collectorId to whom they were made; null for those that came through the interface without a person
     * @param due how many fall due on that day, withdrawn ones left out
     * @param kept how many were found kept on that day, and are
     * @param broken how many were found broken or partly kept on that day, and are
     * @param promised what was promised on that day
     * @param cashed what came of the promises found kept or partly kept on that day
     */
    public record Line(
            @Nullable UUID collectorId, int made, int due, int kept, int broken, Money promised, Money cashed) {}

    public List<Line> on(LocalDate day) {
        return jdbc.sql("""
                select p.collector_id, p.currency,
                       count(*) filter (where p.made_on = :day)::int as made,
                       count(*) filter (where p.due_on = :day)::int as due,
                       count(*) filter (where p.judged_on = :day and p.state = 'kept')::int as kept,
                       count(*) filter (where p.judged_on = :day and p.state in ('broken', 'partly-kept'))::int as broken,
                       coalesce(sum(p.amount) filter (where p.made_on = :day), 0)::bigint as promised,
                       coalesce(sum(p.received) filter (where p.judged_on = :day and p.state in ('kept', 'partly-kept')), 0)::bigint as cashed
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and p.state <> 'withdrawn'
                   and (p.made_on = :day
                        or p.due_on = :day
                        or p.promise_id in (select o.promise_id
                                              from arrangements.promise_outcome o
                                             where o.tenant_id = :tenant
                                               and o.judged_on = :day))
                 group by p.collector_id, p.currency
                 order by p.collector_id, p.currency
                """)
                .param("day", day)
                .query((row, n) -> new Line(
                        row.getObject("collector_id", UUID.class),
                        row.getInt("made"),
                        row.getInt("due"),
                        row.getInt("kept"),
                        row.getInt("broken"),
                        Money.of(row.getLong("promised"), row.getString("currency")),
                        Money.of(row.getLong("cashed"), row.getString("currency"))))
                .list();
    }

    /** Kept and broken promises by currency: of one collector, one customer, or everybody, due in that stretch of days. */
    public List<KeptRate> rates(
            @Nullable UUID collectorId, @Nullable UUID customerId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                select p.currency,
                       count(*)::int as over,
                       count(*) filter (where p.state = 'kept')::int as kept,
                       sum(p.amount)::bigint as promised,
                       sum(case when p.state = 'kept' then p.amount else p.received end)::bigint as received
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and p.state in ('kept', 'partly-kept', 'broken')
                   and (:collector::uuid is null or p.collector_id = :collector)
                   and (:customer::uuid is null or p.customer_id = :customer)
                   and (:from::date is null or p.due_on >= :from)
                   and (:to::date is null or p.due_on <= :to)
                 group by p.currency
                 order by p.currency
                """)
                .param("collector", collectorId)
                .param("customer", customerId)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new KeptRate(
                        row.getInt("over"),
                        row.getInt("kept"),
                        Money.of(row.getLong("promised"), row.getString("currency")),
                        Money.of(row.getLong("received"), row.getString("currency"))))
                .list();
    }
}
