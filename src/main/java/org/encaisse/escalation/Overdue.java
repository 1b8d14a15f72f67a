package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is late once credits and money received are taken off: who has sent enough owes nothing late, allocated or not. */
@Component
@Transactional(readOnly = true)
public class Overdue {

    private final JdbcClient jdbc;

    Overdue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Per currency; whoever owes nothing late is not in the map. */
    public Map<UUID, List<Money>> of(Collection<UUID> customers, LocalDate on) {
        Map<UUID, List<Money>> found = new HashMap<>();
        jdbc.sql("""
                select x.customer_id, x.currency, sum(x.amount)::bigint as amount
                  from (select o.customer_id, o.currency, o.remaining as amount
                          from receivables.open_now o
                         where o.tenant_id = :tenant
                           and o.customer_id = any (:customers::uuid[])
                           and (o.remaining < 0 or o.due_on < :on)
                         union all
                        select u.customer_id, u.currency, - u.amount
                          from receivables.unallocated_money u
                         where u.tenant_id = :tenant
                           and u.customer_id = any (:customers::uuid[])) x
                 group by x.customer_id, x.currency
                having sum(x.amount) > 0
                 order by x.customer_id, x.currency
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .param("on", on)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("customer_id", UUID.class), id -> new ArrayList<>())
                            .add(Money.of(row.getLong("amount"), row.getString("currency")));
                });
        return found;
    }

    public List<Money> of(UUID customerId, LocalDate on) {
        return of(List.of(customerId), on).getOrDefault(customerId, List.of());
    }

    /** The due dates that are late. */
    List<UUID> items(UUID customerId, LocalDate on) {
        return jdbc.sql("""
                select o.open_item_id
                  from receivables.open_now o
                 where o.tenant_id = :tenant
                   and o.customer_id = :customer
                   and o.remaining > 0
                   and o.due_on < :on
                """)
                .param("customer", customerId)
                .param("on", on)
                .query(UUID.class)
                .list();
    }
}
