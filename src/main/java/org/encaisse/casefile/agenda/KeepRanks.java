package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.casefile.StandTogether;
import org.encaisse.customers.CollectorChanged;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.InvoiceRecorded;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that keeps the order of the agenda: every rank is reckoned when the day is first opened, and again for the
 * customers whose money moved since (docs/decisions/0005-kept-ranks.md says why it is kept at all).
 */
@Component
@Transactional
class KeepRanks {

    private static final int BATCH = 10_000;

    private final JdbcClient db;
    private final TaskStakes stakes;
    private final StandTogether standTogether;

    KeepRanks(JdbcClient db, TaskStakes stakes, StandTogether standTogether) {
        this.db = db;
        this.stakes = stakes;
        this.standTogether = standTogether;
    }

    /** Brings what is not of today up to date; nothing to do, it costs three looks into an index. */
    void refresh(LocalDate today) {
        if (!isStale(today)) {
            return;
        }
        // Two people opening the day at once: the second waits, and finds it done.
        db.sql("""
                        select pg_advisory_xact_lock(hashtextextended('casefile.task_rank' || platform.current_tenant()::text, 0))
                        """).query((row, number) -> 0).single();
        List<UUID> batch = stale(today);
        while (!batch.isEmpty()) {
            List<TaskStakes.Ranked> ranked = stakes.of(batch, today);
            write(ranked, today);
            standTogether.arrange(ranked.stream()
                    .map(each -> each.task().customerId())
                    .distinct()
                    .toList());
            batch = stale(today);
        }
    }

    /** The money or the collector of these customers is not what it was. */
    void forget(Collection<UUID> customers) {
        db.sql("""
                        update casefile.task_rank
                           set ranked_on = null
                         where tenant_id = platform.current_tenant()
                           and customer_id = any (:customers::uuid[])
                           and ranked_on is not null
                        """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void forgetAll() {
        db.sql("""
                        update casefile.task_rank
                           set ranked_on = null
                         where tenant_id = platform.current_tenant()
                           and ranked_on is not null
                        """).update();
    }

    @Follows(FactPhase.RECKONED)
    void on(PaymentRecorded payment) {
        forget(List.of(payment.customerId()));
    }

    @Follows(FactPhase.RECKONED)
    void on(PaymentReversed payment) {
        forget(List.of(payment.customerId()));
    }

    @Follows(FactPhase.RECKONED)
    void on(InvoiceRecorded invoice) {
        forget(List.of(invoice.customerId()));
    }

    @Follows(FactPhase.RECKONED)
    void on(AccountsLoaded accounts) {
        forgetAll();
    }

    @EventListener
    void on(CollectorChanged changed) {
        forget(changed.customerIds());
    }

    private boolean isStale(LocalDate today) {
        return db.sql("""
                        select exists (select 1
                                         from (select r.ranked_on
                                                 from casefile.task_rank r
                                                where r.tenant_id = (select platform.current_tenant())
                                                order by r.ranked_on
                                                limit 1) oldest
                                        where oldest.ranked_on is distinct from :today)
                            or exists (select 1
                                         from (select r.ranked_on
                                                 from casefile.task_rank r
                                                where r.tenant_id = (select platform.current_tenant())
                                                order by r.ranked_on desc
                                                limit 1) newest
                                        where newest.ranked_on is distinct from :today)
                        """).param("today", today).query(Boolean.class).single();
    }

    private List<UUID> stale(LocalDate today) {
        return db.sql("""
                        select r.task_id
                          from casefile.task_rank r
                         where r.tenant_id = platform.current_tenant()
                           and r.ranked_on is distinct from :today
                         limit :batch
                        """)
                .param("today", today)
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
    }

    private void write(List<TaskStakes.Ranked> ranked, LocalDate today) {
        db.sql("""
                        update casefile.task_rank r
                           set stake = n.stake,
                               currency = n.currency,
                               oldest_due = n.oldest_due,
                               size = n.size,
                               weighted = n.weighted,
                               collector_id = n.collector_id,
                               assignee_id = n.assignee_id,
                               due_on = n.due_on,
                               ranked_on = :today
                          from unnest(:ids::uuid[], :stakes::bigint[], :currencies::text[], :dues::date[], :sizes::bigint[],
                                      :weighted::bigint[], :collectors::uuid[], :assignees::uuid[], :days::date[])
                               n (task_id, stake, currency, oldest_due, size, weighted, collector_id, assignee_id, due_on)
                         where r.tenant_id = platform.current_tenant()
                           and r.task_id = n.task_id
                        """)
                .param("today", today)
                .param("ids", column(ranked, one -> one.task().taskId()))
                .param(
                        "stakes",
                        column(
                                ranked,
                                one -> one.stake() == null
                                        ? null
                                        : one.stake().amount().minor()))
                .param(
                        "currencies",
                        column(
                                ranked,
                                one -> one.stake() == null ? null : one.stake().currency()))
                .param(
                        "dues",
                        column(
                                ranked,
                                one -> one.stake() == null ? null : one.stake().oldestDue()))
                .param("sizes", column(ranked, one -> one.rank().size()))
                .param("weighted", column(ranked, one -> one.rank().weighted()))
                .param("collectors", column(ranked, TaskStakes.Ranked::collectorId))
                .param("assignees", column(ranked, one -> one.task().assigneeId()))
                .param("days", column(ranked, one -> one.task().dueOn()))
                .update();
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object each = value.apply(row);
            values.add(each == null ? null : each.toString());
        }
        return values.toArray(new @Nullable String[0]);
    }
}
