package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers with something late, in the order of their ids; what it comes to is computed for those that are shown. */
@Component
@Transactional(readOnly = true)
public class LateCustomers {

    private final JdbcClient jdbc;
    private final Customers customers;

    LateCustomers(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** @param paidToo also those who paid late and owe nothing of it any more */
    public Slice<Customer> page(LocalDate on, boolean paidToo, @Nullable String after, int limit) {
        List<UUID> read = jdbc.sql("""
                select c.customer_id
                  from customers.directory c
                 where c.tenant_id = :tenant
                   and (:after::uuid is null or c.customer_id > :after)
                   and (exists (select 1
                                  from receivables.open_now i
                                 where i.tenant_id = :tenant
                                   and i.customer_id = c.customer_id
                                   and i.amount > 0
                                   and i.kind = 'invoice'
                                   and i.due_on < :on)
                        or (:paid and exists (select 1
                                                from receivables.item i
                                                join receivables.relief r
                                                  on r.tenant_id = :tenant
                                                 and r.open_item_id = i.open_item_id
                                               where i.tenant_id = :tenant
                                                 and i.customer_id = c.customer_id
                                                 and i.amount > 0
                                                 and i.kind = 'invoice'
                                                 and not i.cancelled
                                                 and i.due_on < :on
                                                 and r.counts_on > i.due_on)))
                 order by c.customer_id
                 limit :limit
                """)
                .param("after", key(after))
                .param("on", on)
                .param("paid", paidToo)
                .param("limit", limit + 1)
                .query(UUID.class)
                .list();
        Slice<UUID> slice = Slice.of(read, limit, UUID::toString);
        Map<UUID, Customer> known = customers.byIds(slice.items());
        return new Slice<>(slice.items().stream().map(known::get).toList(), slice.next());
    }

    static @Nullable UUID key(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(LateFeesRefusal.CURSOR_MALFORMED);
        }
    }
}
