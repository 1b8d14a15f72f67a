package org.encaisse.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a call is about: what is owed, and which invoices. */
@Component
@Transactional(readOnly = true)
public class CallSubjects {

    private final JdbcClient db;

    CallSubjects(JdbcClient db) {
        this.db = db;
    }

    /** One open item that may be ticked. */
    public record Item(UUID openItemId, String number, LocalDate dueOn, Money remaining) {}

    /** What is owed, by currency; the one in which most is late comes first. */
    public List<Standing> standings(UUID customerId, LocalDate on) {
        Map<Currency, Money[]> sums = new LinkedHashMap<>();
        db.sql("""
                        select o.currency, o.bucket, sum(o.amount)::bigint as amount
                          from (select i.currency, i.remaining as amount,
                                       case when i.remaining < 0 then 5 else receivables.bucket(i.due_on, :on) end as bucket
                                  from receivables.open_now i
                                 where i.tenant_id = :tenant
                                   and i.customer_id = :customer
                                 union all
                                select u.currency, -u.amount, 5
                                  from receivables.unallocated_money u
                                 where u.tenant_id = :tenant
                                   and u.customer_id = :customer) o
                         group by o.currency, o.bucket
                        """).param("customer", customerId).param("on", on).query(row -> {
            Currency currency = Money.currencyOf(row.getString("currency"));
            Money[] sum = sums.computeIfAbsent(currency, key -> zeros(key));
            sum[row.getInt("bucket")] = Money.of(row.getLong("amount"), currency);
        });
        List<Standing> standings = new ArrayList<>();
        sums.forEach((currency, sum) ->
                standings.add(new Standing(currency, List.of(sum).subList(0, 5), sum[5])));
        standings.sort((one, other) ->
                Long.compare(other.overdue().minor(), one.overdue().minor()));
        return standings;
    }

    /** The invoices that are owed in that currency, oldest due date first. */
    public List<Item> items(UUID customerId, Currency currency, int limit) {
        return db.sql("""
                        select i.open_item_id, i.number, i.due_on, i.remaining, i.currency
                          from receivables.open_now i
                         where i.tenant_id = :tenant
                           and i.customer_id = :customer
                           and i.currency = :currency
                           and i.remaining > 0
                         order by i.due_on, i.open_item_id
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("currency", currency.getCurrencyCode())
                .param("limit", limit)
                .query((row, n) -> new Item(
                        row.getObject("open_item_id", UUID.class),
                        row.getString("number"),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getLong("remaining"), row.getString("currency"))))
                .list();
    }

    /** Those of these that are the customer's and still owed, in the order of their due dates. */
    public List<Item> owed(UUID customerId, Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : db.sql("""
                        select i.open_item_id, i.number, i.due_on, i.remaining, i.currency
                          from receivables.open_now i
                         where i.tenant_id = :tenant
                           and i.customer_id = :customer
                           and i.open_item_id = any (:items::uuid[])
                           and i.remaining > 0
                         order by i.due_on, i.open_item_id
                        """)
                        .param("customer", customerId)
                        .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> new Item(
                                row.getObject("open_item_id", UUID.class),
                                row.getString("number"),
                                row.getObject("due_on", LocalDate.class),
                                Money.of(row.getLong("remaining"), row.getString("currency"))))
                        .list();
    }

    private static Money[] zeros(Currency currency) {
        Money[] zeros = new Money[6];
        java.util.Arrays.fill(zeros, Money.zero(currency));
        return zeros;
    }
}
