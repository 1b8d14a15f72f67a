package org.encaisse.casefile.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Bucket;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is at stake in tasks, and ranks them. */
@Component
@Transactional(readOnly = true)
class TaskStakes {

    /** One row per task, currency and bucket; a task with nothing at stake has one row without amount. */
    private static final String READ = """
            with wanted as materialized (
                    select t.task_id, t.customer_id, t.open_item_id, t.urgency, d.collector_id
                      from casefile.task t
                      join customers.directory d on d.tenant_id = t.tenant_id and d.customer_id = t.customer_id
                     where t.tenant_id = platform.current_tenant()
                       and t.task_id = any (:tasks::uuid[])),
                 owed as materialized (
                    select o.customer_id, o.currency, receivables.bucket(o.due_on, :today) as bucket,
                           sum(o.remaining)::bigint as amount, min(o.due_on) as oldest
                      from receivables.open_now o
                     where o.tenant_id = (select platform.current_tenant())
                       and o.customer_id = any (array(select w.customer_id from wanted w where w.open_item_id is null))
                       and o.remaining > 0
                       and o.due_on < :today
                     group by o.customer_id, o.currency, bucket)
            select w.task_id, w.urgency, w.collector_id, s.currency, s.bucket, s.amount, s.oldest
              from wanted w
              left join owed s on s.customer_id = w.customer_id
             where w.open_item_id is null
             union all
            select w.task_id, w.urgency, w.collector_id, o.currency, receivables.bucket(o.due_on, :today), o.remaining, o.due_on
              from wanted w
              left join receivables.open_now o
                     on o.tenant_id = (select platform.current_tenant())
                    and o.open_item_id = w.open_item_id
                    and o.remaining > 0
             where w.open_item_id is not null
            """;

    private final JdbcClient db;

    TaskStakes(JdbcClient db) {
        this.db = db;
    }

    /** A task, what is at stake in it, and where that puts it. */
    record Ranked(
            UUID taskId,
            @Nullable UUID collectorId,
            @Nullable Stake stake,
            Rank rank) {}

    List<Ranked> of(List<UUID> tasks, LocalDate today) {
        Map<String, Long> divisors = divisors();
        Map<UUID, Gathered> byTask = new HashMap<>();
        db.sql(READ)
                .param("tasks", tasks.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    UUID task = row.getObject("task_id", UUID.class);
                    Gathered gathered = byTask.get(task);
                    if (gathered == null) {
                        gathered = new Gathered(row.getObject("collector_id", UUID.class), row.getInt("urgency"));
                        byTask.put(task, gathered);
                    }
                    gathered.add(row);
                });
        List<Ranked> ranked = new ArrayList<>(byTask.size());
        byTask.forEach((task, gathered) -> ranked.add(gathered.ranked(task, divisors)));
        return ranked;
    }

    private Map<String, Long> divisors() {
        Map<String, Long> divisors = new HashMap<>();
        db.sql("""
                        select s.currency, s.divisor
                          from casefile.stake_divisor s
                         where s.tenant_id = platform.current_tenant()
                        """).query(row -> {
            divisors.put(row.getString("currency"), row.getLong("divisor"));
        });
        return divisors;
    }

    /** What is read of one task, by currency. */
    private static final class Gathered {

        private final @Nullable UUID collectorId;
        private final int urgency;
        private final Map<String, long[]> buckets = new TreeMap<>();
        private final Map<String, LocalDate> oldest = new HashMap<>();

        Gathered(@Nullable UUID collectorId, int urgency) {
            this.collectorId = collectorId;
            this.urgency = urgency;
        }

        void add(ResultSet row) throws SQLException {
            String currency = row.getString("currency");
            if (currency == null) {
                return;
            }
            long[] own = buckets.computeIfAbsent(currency, c -> new long[Bucket.values().length]);
            int bucket = row.getInt("bucket");
            own[bucket] = Math.addExact(own[bucket], row.getLong("amount"));
            oldest.merge(currency, row.getObject("oldest", LocalDate.class), (a, b) -> a.isBefore(b) ? a : b);
        }

        Ranked ranked(UUID task, Map<String, Long> divisors) {
            Ranked best = new Ranked(task, collectorId, null, RankTask.rank(null, 1, urgency));
            for (Map.Entry<String, long[]> each : buckets.entrySet()) {
                Currency currency = Money.currencyOf(each.getKey());
                Stake stake = new Stake(
                        currency,
                        Arrays.stream(each.getValue())
                                .mapToObj(minor -> Money.of(minor, currency))
                                .toList(),
                        oldest.get(each.getKey()));
                long divisor = divisors.getOrDefault(
                        each.getKey(), RankTask.usualDivisor(currency.getDefaultFractionDigits()));
                Rank rank = RankTask.rank(stake, divisor, urgency);
                if (best.stake() == null || rank.score() > best.rank().score()) {
                    best = new Ranked(task, collectorId, stake, rank);
                }
            }
            return best;
        }
    }
}
