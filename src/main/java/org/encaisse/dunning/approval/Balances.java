package org.encaisse.dunning.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe at this moment, less what they paid and nobody allocated, in a form that shows whether anything moved since. */
@Component
@Transactional(readOnly = true)
class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UUID customerId, String currency) {}

    Map<Key, Balance> of(Collection<UUID> customers) {
        Map<Key, Balance> found = new HashMap<>();
        jdbc.sql("""
                select o.customer_id, o.currency, sum(o.remaining)::bigint as amount, count(o.open_item_id)::int as items,
                       encode(sha256(convert_to(string_agg(coalesce(o.open_item_id::text, 'waits') || ' ' || o.remaining, ','
                                                           order by o.open_item_id), 'UTF8')), 'hex') as sha256
                  from (select i.customer_id, i.currency, i.open_item_id, i.remaining
                          from receivables.open_now i
                         where i.tenant_id = (select platform.current_tenant())
                           and i.customer_id = any (:customers::uuid[])
                         union all
                        select u.customer_id, u.currency, null, - u.amount
                          from receivables.unallocated_money u
                         where u.tenant_id = (select platform.current_tenant())
                           and u.customer_id = any (:customers::uuid[])) o
                 group by o.customer_id, o.currency
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    String currency = row.getString("currency");
                    found.put(
                            new Key(row.getObject("customer_id", UUID.class), currency),
                            new Balance(
                                    Money.of(row.getLong("amount"), currency),
                                    row.getInt("items"),
                                    row.getString("sha256")));
                });
        return found;
    }
}
