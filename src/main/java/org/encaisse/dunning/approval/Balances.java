package org.encaisse.dunning.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe at this moment, in a form that shows whether anything moved since. */
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
                select o.customer_id, o.currency, sum(o.remaining)::bigint as amount, count(*)::int as items,
                       encode(sha256(convert_to(string_agg(o.open_item_id::text || ' ' || o.remaining, ','
                                                           order by o.open_item_id), 'UTF8')), 'hex') as sha256
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.customer_id = any (:customers::uuid[])
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
