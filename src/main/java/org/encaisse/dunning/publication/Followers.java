package org.encaisse.dunning.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.decision.Reject;
import org.encaisse.dunning.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows a scenario and how far they are: the portfolio summed into as many rows as there are ways to be assigned and
 * histories, then judged by the rule of the runs ({@link Assignments}).
 */
@Component
@Transactional(readOnly = true)
class Followers {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param standings the due dates by what was done about them */
    record Found(long customers, long items, List<Standing> standings) {}

    private record Row(
            String profile,
            UUID entity,
            boolean hasEmail,
            @Nullable String paymentMethod,
            @Nullable Boolean debitRejected,
            @Nullable String customer,
            @Nullable String invoice,
            boolean total,
            @Nullable String history,
            long items,
            long customers) {}

    Found of(String code, Assignments assignments) {
        long customers = 0;
        long items = 0;
        List<Standing> standings = new ArrayList<>();
        for (Row row : rows()) {
            if (!follows(row, code, assignments)) {
                continue;
            }
            if (row.total()) {
                customers += row.customers();
            } else {
                items += row.items();
                standings.add(new Standing(Standing.read(row.history()), row.items()));
            }
        }
        return new Found(customers, items, standings);
    }

    private static boolean follows(Row row, String code, Assignments assignments) {
        Reject reject = row.debitRejected() == null ? null : new Reject(LocalDate.EPOCH, row.debitRejected(), "");
        List<PastAction> taken = Standing.read(row.history()).stream()
                .map(Standing.Taken::asAction)
                .toList();
        return assignments.of(
                                row.invoice() == null ? NOBODY : UUID.fromString(row.invoice()),
                                row.customer() == null ? NOBODY : UUID.fromString(row.customer()),
                                row.profile(),
                                row.entity(),
                                new Assignments.Circumstances(row.hasEmail(), row.paymentMethod(), reject, taken))
                        instanceof Assignment.Follows(Scenario scenario)
                && scenario.code().equals(code);
    }

    private List<Row> rows() {
        return jdbc.sql("""
                with taken as materialized (
                    select a.open_item_id,
                           string_agg(distinct concat_ws(chr(31), a.scenario_code, a.step_code, a.cycle, a.offset_days, a.stage, a.state),
                                      chr(30)) as history
                      from dunning.action a
                     where a.tenant_id = (select platform.current_tenant())
                       and a.stage in ('reminder', 'escalation')
                       and a.state not in ('dropped', 'proposed')
                     group by a.open_item_id
                ), reached as materialized (
                    select r.customer_id
                      from customers.reminder_address r
                     where r.tenant_id = (select platform.current_tenant())
                ), rejected as materialized (
                    select distinct on (j.open_item_id) j.open_item_id, j.direct_debit
                      from receivables.reject j
                     where j.tenant_id = (select platform.current_tenant())
                     order by j.open_item_id, j.rejected_on desc
                )
                select d.profile, o.entity_id, r.customer_id is not null as has_email, d.payment_method,
                       j.direct_debit as debit_rejected, c.subject as customer,
                       i.subject as invoice, grouping(t.history) = 1 as total, t.history, count(*) as items,
                       count(distinct o.customer_id) as customers
                  from receivables.open_now o
                  join customers.directory d on d.tenant_id = o.tenant_id and d.customer_id = o.customer_id
                  left join reached r on r.customer_id = o.customer_id
                  left join rejected j on j.open_item_id = o.open_item_id
                  left join taken t on t.open_item_id = o.open_item_id
                  left join dunning.assignment c
                         on c.tenant_id = o.tenant_id and c.level = 'customer' and c.subject = o.customer_id::text
                  left join dunning.assignment i
                         on i.tenant_id = o.tenant_id and i.level = 'invoice' and i.subject = o.invoice_id::text
                 where o.tenant_id = (select platform.current_tenant())
                   and o.remaining > 0
                 group by grouping sets (
                       (d.profile, o.entity_id, r.customer_id is not null, d.payment_method, j.direct_debit, c.subject, i.subject, t.history),
                       (d.profile, o.entity_id, r.customer_id is not null, d.payment_method, j.direct_debit, c.subject, i.subject))
                """)
                .query((row, n) -> new Row(
                        row.getString("profile"),
                        row.getObject("entity_id", UUID.class),
                        row.getBoolean("has_email"),
                        row.getString("payment_method"),
                        row.getObject("debit_rejected", Boolean.class),
                        row.getString("customer"),
                        row.getString("invoice"),
                        row.getBoolean("total"),
                        row.getString("history"),
                        row.getLong("items"),
                        row.getLong("customers")))
                .list();
    }
}
