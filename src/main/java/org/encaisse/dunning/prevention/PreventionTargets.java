package org.encaisse.dunning.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.prevention.PreventionScore.Way;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What falls due in the next weeks, and who is telephoned about it and why: judged by the same rule as the run. */
@Component
@Transactional(readOnly = true)
public class PreventionTargets {

    private static final int AHEAD_DAYS = 30;
    private static final int AT_ONCE = 500;
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final PreventionPolicies policies;

    PreventionTargets(JdbcClient jdbc, PreventionPolicies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /**
     * A due date to come.
     *
     * @param on whether prevention is targeted in its structure: else it is written about whatever the score
     */
    public record Target(
            UUID openItemId,
            UUID customerId,
            String code,
            String name,
            String number,
            LocalDate dueOn,
            Money remaining,
            @Nullable BigDecimal meanDelay,
            PreventionScore score,
            boolean on) {

        String cursor() {
            return dueOn + "_" + openItemId;
        }
    }

    /**
     * The next ones in order of their day.
     *
     * @param way only those; null for all. Not more than some thousands are looked through for them at a time.
     */
    public Slice<Target> page(LocalDate today, @Nullable Way way, @Nullable String after, int limit) {
        PreventionPolicy policy = policies.current();
        List<Target> found = new ArrayList<>();
        String cursor = after;
        int looked = 0;
        while (looked < MOST) {
            List<Target> read = read(today, policy, cursor, AT_ONCE);
            for (Target target : read) {
                looked++;
                cursor = target.cursor();
                if (way == null || target.score().way() == way) {
                    found.add(target);
                    if (found.size() == limit) {
                        return new Slice<>(found, cursor);
                    }
                }
            }
            if (read.size() < AT_ONCE) {
                return new Slice<>(found, null);
            }
        }
        return new Slice<>(found, cursor);
    }

    private List<Target> read(LocalDate today, PreventionPolicy policy, @Nullable String after, int rows) {
        String[] last = after == null ? null : after.split("_", 2);
        return jdbc.sql("""
                select o.open_item_id, o.customer_id, d.code, d.name, o.number, o.due_on, o.remaining, o.currency, o.entity_id,
                       d.sector, d.payment_method, p.share_before, p.mean_delay, p.paid_items, p.paid_late, p.late_now, u.average
                  from receivables.open_now o
                  join customers.directory d on d.tenant_id = o.tenant_id and d.customer_id = o.customer_id
                  left join behaviour.payer p
                         on p.tenant_id = o.tenant_id and p.customer_id = o.customer_id and p.currency = o.currency
                  left join behaviour.usual_invoice u
                         on u.tenant_id = o.tenant_id and u.entity_id = o.entity_id and u.currency = o.currency
                 where o.tenant_id = (select platform.current_tenant())
                   and o.remaining > 0
                   and o.due_on > :today
                   and o.due_on <= :until
                   and (:day::date is null or (o.due_on, o.open_item_id) > (:day::date, :item::uuid))
                 order by o.due_on, o.open_item_id
                 limit :rows
                """)
                .param("today", today)
                .param("until", today.plusDays(AHEAD_DAYS))
                .param("day", last == null ? null : LocalDate.parse(last[0]))
                .param("item", last == null ? null : UUID.fromString(last[1]))
                .param("rows", rows)
                .query((row, n) -> {
                    String currency = row.getString("currency");
                    Money remaining = Money.of(row.getLong("remaining"), currency);
                    BigDecimal share = row.getBigDecimal("share_before");
                    long average = row.getLong("average");
                    PayerFigures figures = new PayerFigures(
                            share == null
                                    ? Map.of()
                                    : Map.of(
                                            currency,
                                            new PayerFigures.Payer(
                                                    share,
                                                    row.getBigDecimal("mean_delay"),
                                                    row.getInt("paid_items"),
                                                    row.getInt("paid_late"),
                                                    row.getInt("late_now"))),
                            average == 0 ? Map.of() : Map.of(currency, Money.of(average, currency)));
                    return new Target(
                            row.getObject("open_item_id", UUID.class),
                            row.getObject("customer_id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("number"),
                            row.getObject("due_on", LocalDate.class),
                            remaining,
                            row.getBigDecimal("mean_delay"),
                            TargetPrevention.score(
                                    remaining,
                                    figures,
                                    row.getString("sector"),
                                    row.getString("payment_method"),
                                    policy),
                            policy.isOn(row.getObject("entity_id", UUID.class)));
                })
                .list();
    }
}
