package org.encaisse.latefees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Debt;
import org.encaisse.latefees.rule.Debt.Relief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The late due dates of some customers, with what took them away and how far they are claimed: three queries in all. */
@Component
@Transactional(readOnly = true)
class LateItems {

    /** Of one customer; whoever has more sees the oldest first. */
    static final int MOST = 300;

    private final JdbcClient jdbc;

    LateItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a due date is claimed. */
    record Claimed(LocalDate through, java.math.BigDecimal exact, long interest) {}

    List<LateItem> of(Collection<UUID> customerIds, LocalDate on, LocalDate since) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                select late.*
                  from (select i.open_item_id, i.invoice_id, i.number, i.customer_id, i.issued_on, i.due_on, i.amount,
                               i.currency, i.remaining,
                               row_number() over (partition by i.customer_id order by i.due_on, i.open_item_id) as place
                          from receivables.item i
                         where i.tenant_id = :tenant
                           and i.customer_id = any (:ids::uuid[])
                           and i.kind = 'invoice'
                           and not i.cancelled
                           and i.amount > 0
                           and i.due_on < :on
                           and i.due_on >= :since
                           and (i.remaining <> 0
                                or exists (select 1
                                             from receivables.relief r
                                            where r.tenant_id = :tenant
                                              and r.open_item_id = i.open_item_id
                                              and r.counts_on > i.due_on))) late
                 where late.place <= :most
                 order by late.customer_id, late.due_on, late.number, late.open_item_id
                """)
                .param("ids", texts(customerIds))
                .param("on", on)
                .param("since", since)
                .param("most", MOST)
                .query((row, n) -> found(row))
                .list()
                .forEach(item -> found.put(item.openItemId, item));
        reliefs(found);
        return found.values().stream().map(Found::item).toList();
    }

    private void reliefs(Map<UUID, Found> found) {
        jdbc.sql("""
                select r.open_item_id, r.source, r.counts_on, r.amount
                  from receivables.relief r
                 where r.tenant_id = :tenant
                   and r.open_item_id = any (:ids::uuid[])
                """).param("ids", texts(found.keySet())).query(row -> {
            Found item = found.get(row.getObject("open_item_id", UUID.class));
            if (item != null) {
                item.relieve(
                        row.getString("source"), row.getObject("counts_on", LocalDate.class), row.getLong("amount"));
            }
        });
    }

    Map<UUID, Claimed> claimed(Collection<UUID> openItemIds) {
        Map<UUID, Claimed> claimed = new HashMap<>();
        jdbc.sql("""
                select c.open_item_id, max(c.through_on) as through_on, sum(c.exact) as exact, sum(c.interest)::bigint as interest
                  from latefees.claimed c
                 where c.tenant_id = :tenant
                   and c.open_item_id = any (:ids::uuid[])
                 group by c.open_item_id
                """).param("ids", texts(openItemIds)).query(row -> {
            claimed.put(
                    row.getObject("open_item_id", UUID.class),
                    new Claimed(
                            row.getObject("through_on", LocalDate.class),
                            row.getBigDecimal("exact"),
                            row.getLong("interest")));
        });
        return claimed;
    }

    /** The invoices for which the fixed sum was claimed. */
    List<UUID> indemnified(Collection<UUID> invoiceIds) {
        return jdbc.sql("""
                select distinct c.invoice_id
                  from latefees.claimed c
                 where c.tenant_id = :tenant
                   and c.invoice_id = any (:ids::uuid[])
                   and c.indemnity > 0
                """).param("ids", texts(invoiceIds)).query(UUID.class).list();
    }

    private static Found found(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Found(
                row.getObject("open_item_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("remaining"), currency));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static final class Found {

        final UUID openItemId;
        private final UUID invoiceId;
        private final String number;
        private final UUID customerId;
        private final LocalDate issuedOn;
        private final LocalDate dueOn;
        private final Money amount;
        private final Money remaining;
        private final List<Relief> reliefs = new ArrayList<>();
        private boolean accounts;

        Found(
                UUID openItemId,
                UUID invoiceId,
                String number,
                UUID customerId,
                LocalDate issuedOn,
                LocalDate dueOn,
                Money amount,
                Money remaining) {
            this.openItemId = openItemId;
            this.invoiceId = invoiceId;
            this.number = number;
            this.customerId = customerId;
            this.issuedOn = issuedOn;
            this.dueOn = dueOn;
            this.amount = amount;
            this.remaining = remaining;
        }

        void relieve(String source, LocalDate on, long minor) {
            reliefs.add(new Relief(on, Money.of(minor, amount.currency())));
            accounts = accounts || (source.equals("accounting") && on.isAfter(dueOn));
        }

        LateItem item() {
            return new LateItem(
                    openItemId,
                    invoiceId,
                    number,
                    customerId,
                    issuedOn,
                    new Debt(dueOn, amount, reliefs),
                    remaining,
                    accounts);
        }
    }
}
