package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed in all, per currency. */
@Component
@Transactional(readOnly = true)
public class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Position> of(UUID customerId, LocalDate on) {
        return added(
                on,
                jdbc.sql(Standing.in("""
                select s.currency, s.due_on, sum(s.amount) as amount
                  from {standing} s
                 where s.customer_id = :customer
                 group by s.currency, s.due_on
                """))
                        .param("on", on)
                        .param("customer", customerId)
                        .query((row, n) -> DueSum.read(row))
                        .list());
    }

    public List<Position> totals(LocalDate on, AgedFilter filter) {
        return added(on, filter.isAnybody() ? sumsOfAll(on, filter) : sumsOfSome(on, filter));
    }

    private List<DueSum> sumsOfAll(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select s.currency, s.due_on, sum(s.amount) as amount
                  from {standing by due} s
                 where {items asked for}
                 group by s.currency, s.due_on
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> DueSum.read(row))
                .list();
    }

    private List<DueSum> sumsOfSome(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select s.currency, s.due_on, sum(s.amount) as amount
                  from {standing} s
                 where {items asked for}
                   and s.customer_id in (
                       select d.customer_id
                         from customers.directory d
                        where d.tenant_id = :tenant
                          and {customers asked for})
                 group by s.currency, s.due_on
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> DueSum.read(row))
                .list();
    }

    /** @param dueOn null for credits */
    record DueSum(String currency, @Nullable LocalDate dueOn, long amount) {

        static DueSum read(ResultSet row) throws SQLException {
            return new DueSum(
                    row.getString("currency"), row.getObject("due_on", LocalDate.class), row.getLong("amount"));
        }
    }

    /** One position per currency, in order of currency. */
    static List<Position> added(LocalDate on, List<DueSum> sums) {
        Map<String, List<DueSum>> byCurrency = new TreeMap<>();
        for (DueSum sum : sums) {
            if (sum.amount() != 0) {
                byCurrency
                        .computeIfAbsent(sum.currency(), c -> new ArrayList<>())
                        .add(sum);
            }
        }
        List<Position> positions = new ArrayList<>();
        byCurrency.forEach((currency, own) -> positions.add(position(on, Money.currencyOf(currency), own)));
        return List.copyOf(positions);
    }

    private static Position position(LocalDate on, Currency currency, List<DueSum> sums) {
        long[] buckets = new long[Bucket.values().length];
        long credits = 0;
        long total = 0;
        LocalDate oldest = null;
        for (DueSum sum : sums) {
            total = Math.addExact(total, sum.amount());
            LocalDate due = sum.dueOn();
            if (due == null) {
                credits = Math.addExact(credits, sum.amount());
                continue;
            }
            int bucket = Bucket.of(due, on).ordinal();
            buckets[bucket] = Math.addExact(buckets[bucket], sum.amount());
            if (due.isBefore(on) && (oldest == null || due.isBefore(oldest))) {
                oldest = due;
            }
        }
        List<Money> cells = new ArrayList<>();
        for (long bucket : buckets) {
            cells.add(Money.of(bucket, currency));
        }
        Money overdue = cells.stream().skip(1).reduce(Money.zero(currency), Money::plus);
        return new Position(
                currency,
                Money.of(total, currency),
                overdue,
                cells.getFirst(),
                cells,
                Money.of(credits, currency),
                oldest);
    }
}
