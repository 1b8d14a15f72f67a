package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.Settlement;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Due dates, as they are read for a decision: what is open, and what was chased and is settled. */
@Component
@Transactional(readOnly = true)
class DueRows {

    record Row(
            UUID customerId,
            UUID itemId,
            UUID invoiceId,
            UUID entityId,
            LocalDate dueOn,
            Money remaining,
            String number,
            @Nullable Settlement settlement) {}

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> open(UUID after, @Nullable UUID only, LocalDate on, int rows) {
        return jdbc.sql("""
                select o.customer_id, o.open_item_id, o.invoice_id, o.entity_id, o.due_on, o.remaining, o.currency
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.customer_id > :after
                   and (:only::uuid is null or o.customer_id = :only)
                   and o.issued_on <= :on
                 order by o.customer_id, o.open_item_id
                 limit :rows
                """)
                .param("after", after)
                .param("only", only)
                .param("on", on)
                .param("rows", rows)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(row.getLong(6), row.getString(7)),
                        "",
                        null))
                .list();
    }

    List<Row> named(Collection<UUID> customers, LocalDate on) {
        return jdbc.sql("""
                select o.customer_id, o.open_item_id, o.invoice_id, o.entity_id, o.due_on, o.remaining, o.currency, o.number
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.customer_id = any (:customers::uuid[])
                   and o.issued_on <= :on
                 order by o.customer_id, o.due_on, o.open_item_id
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", on)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(row.getLong(6), row.getString(7)),
                        row.getString(8),
                        null))
                .list();
    }

    /** By money only when a payment settled it; a credit note, or the accounts' silence, is not thanked for. */
    List<Row> settled(UUID after, @Nullable UUID last, int rows, LocalDate on) {
        return jdbc.sql("""
                select i.customer_id, i.open_item_id, i.invoice_id, i.entity_id, i.due_on, i.currency, i.number,
                       max(s.received_on) as settled_on
                  from dunning.action a
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                  join receivables.settlement s on s.tenant_id = a.tenant_id and s.open_item_id = a.open_item_id
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id > :after
                   and (:last::uuid is null or a.customer_id <= :last)
                   and a.state = 'done'
                   and a.stage <> 'thanks'
                   and i.remaining = 0
                   and not exists (select 1
                                     from dunning.action t
                                    where t.tenant_id = a.tenant_id
                                      and t.customer_id = a.customer_id
                                      and t.open_item_id = a.open_item_id
                                      and t.stage = 'thanks'
                                      and t.state <> 'dropped')
                 group by i.customer_id, i.open_item_id, i.invoice_id, i.entity_id, i.due_on, i.currency, i.number
                having max(s.received_on) between :on::date - 30 and :on::date
                 order by i.customer_id, i.open_item_id
                 limit :rows
                """)
                .param("after", after)
                .param("last", last)
                .param("on", on)
                .param("rows", rows)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(0, row.getString(6)),
                        row.getString(7),
                        new Settlement(row.getObject(8, LocalDate.class), true)))
                .list();
    }
}
