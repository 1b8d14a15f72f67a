package org.encaisse.casefile.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

    // Four plain questions put together here: joined by the database, without statistics of rows just written, they
    // take minutes.
    private static final String TASKS = """
            select t.task_id, t.customer_id, t.open_item_id, t.urgency, t.due_on, t.assignee_id
              from casefile.task t
             where t.tenant_id = (select platform.current_tenant())
               and t.task_id = any (:ids::uuid[])
            """;

    private static final String COLLECTORS = """
            select d.customer_id, d.collector_id
              from customers.directory d
             where d.tenant_id = (select platform.current_tenant())
               and d.customer_id = any (:ids::uuid[])
               and d.collector_id is not null
            """;

    private static final String ITEMS = """
            select o.open_item_id as id, o.currency, receivables.bucket(o.due_on, :today) as bucket, o.remaining as amount,
                   o.due_on as oldest
              from receivables.open_now o
             where o.tenant_id = (select platform.current_tenant())
               and o.open_item_id = any (:ids::uuid[])
               and o.remaining > 0
            """;

    private static final String OWED = """
            select o.customer_id as id, o.currency, receivables.bucket(o.due_on, :today) as bucket,
                   sum(o.remaining)::bigint as amount, min(o.due_on) as oldest
              from receivables.open_now o
             where o.tenant_id = (select platform.current_tenant())
               and o.customer_id = any (:ids::uuid[])
               and o.remaining > 0
               and o.due_on < :today
             group by o.customer_id, o.currency, bucket
            """;

    private final JdbcClient db;

    TaskStakes(JdbcClient db) {
        this.db = db;
    }

    /** A task, what is at stake in it, and where that puts it. */
    record Ranked(
            Asked task,
            @Nullable UUID collectorId,
            @Nullable Stake stake,
            Rank rank) {}

    List<Ranked> of(List<UUID> taskIds, LocalDate today) {
        List<Asked> tasks = db.sql(TASKS)
                .param("ids", strings(taskIds.stream()))
                .query((row, number) -> new Asked(
                        row.getObject("task_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("open_item_id", UUID.class),
                        row.getInt("urgency"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("assignee_id", UUID.class)))
                .list();
        Map<UUID, UUID> collectors = new HashMap<>();
        db.sql(COLLECTORS)
                .param("ids", strings(tasks.stream().map(Asked::customerId)))
                .query(row -> {
                    collectors.put(row.getObject("customer_id", UUID.class), row.getObject("collector_id", UUID.class));
                });
        Map<UUID, Gathered> ofItems =
                gathered(ITEMS, tasks.stream().map(Asked::openItemId).filter(Objects::nonNull), today);
        Map<UUID, Gathered> ofCustomers = gathered(
                OWED, tasks.stream().filter(task -> task.openItemId() == null).map(Asked::customerId), today);
        Map<String, Long> divisors = divisors();
        return tasks.stream()
                .map(task -> {
                    UUID item = task.openItemId();
                    Gathered at = item == null ? ofCustomers.get(task.customerId()) : ofItems.get(item);
                    UUID collector = collectors.get(task.customerId());
                    return at == null
                            ? new Ranked(task, collector, null, RankTask.rank(null, 1, task.urgency()))
                            : at.ranked(task, collector, divisors);
                })
                .toList();
    }

    /** A task as it stands itself, whoever changed it. */
    record Asked(
            UUID taskId,
            UUID customerId,
            @Nullable UUID openItemId,
            int urgency,
            LocalDate dueOn,
            @Nullable UUID assigneeId) {}

    private Map<UUID, Gathered> gathered(String sql, Stream<UUID> ids, LocalDate today) {
        Map<UUID, Gathered> gathered = new HashMap<>();
        db.sql(sql).param("ids", strings(ids)).param("today", today).query(row -> {
            gathered.computeIfAbsent(row.getObject("id", UUID.class), id -> new Gathered())
                    .add(row);
        });
        return gathered;
    }

    private static String[] strings(Stream<UUID> ids) {
        return ids.distinct().map(UUID::toString).toArray(String[]::new);
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

    /** What is read of one item or customer, by currency. */
    private static final class Gathered {

        private final Map<String, long[]> buckets = new TreeMap<>();
        private final Map<String, LocalDate> oldest = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            String currency = row.getString("currency");
            long[] own = buckets.computeIfAbsent(currency, c -> new long[Bucket.values().length]);
            int bucket = row.getInt("bucket");
            own[bucket] = Math.addExact(own[bucket], row.getLong("amount"));
            oldest.merge(currency, row.getObject("oldest", LocalDate.class), (a, b) -> a.isBefore(b) ? a : b);
        }

        Ranked ranked(Asked task, @Nullable UUID collectorId, Map<String, Long> divisors) {
            Ranked best = new Ranked(task, collectorId, null, RankTask.rank(null, 1, task.urgency()));
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
                Rank rank = RankTask.rank(stake, divisor, task.urgency());
                if (best.stake() == null || rank.score() > best.rank().score()) {
                    best = new Ranked(task, collectorId, stake, rank);
                }
            }
            return best;
        }
    }
}
