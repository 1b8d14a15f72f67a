package org.encaisse.customers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each customer does not want, since when. */
@Component
@Transactional
public class Oppositions {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    Oppositions(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    @Transactional(readOnly = true)
    public Set<Opposition> of(UUID customerId) {
        return once.of("customers.opposition", customerId, () -> read(customerId));
    }

    private Set<Opposition> read(UUID customerId) {
        return of(List.of(customerId)).getOrDefault(customerId, Set.of());
    }

    /** By customer; who wants everything is not in the map. */
    public Map<UUID, Set<Opposition>> of(Collection<UUID> customers) {
        Map<UUID, Set<Opposition>> found = new HashMap<>();
        jdbc.sql("""
                select o.customer_id, o.kind
                  from customers.opposition o
                 where o.tenant_id = :tenant
                   and o.customer_id = any (:customers::uuid[])
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> EnumSet.noneOf(Opposition.class))
                            .add(Opposition.parse(row.getString(2)));
                });
        return found;
    }

    /** What he does not want from now on: these and no others; what he did not want before keeps its date. */
    public void keep(UUID customerId, Set<Opposition> wanted, Actor by, LocalDate today) {
        Set<Opposition> before = of(customerId);
        for (Opposition one : Opposition.values()) {
            if (wanted.contains(one) && !before.contains(one)) {
                jdbc.sql("""
                        insert into customers.opposition (tenant_id, customer_id, kind, since, recorded_by)
                        values (:tenant, :customer, :kind, :since, :by)
                        """)
                        .param("customer", customerId)
                        .param("kind", one.code())
                        .param("since", today)
                        .param("by", by.name())
                        .update();
            } else if (!wanted.contains(one) && before.contains(one)) {
                jdbc.sql("""
                        delete from customers.opposition
                         where tenant_id = :tenant
                           and customer_id = :customer
                           and kind = :kind
                        """)
                        .param("customer", customerId)
                        .param("kind", one.code())
                        .update();
            }
        }
    }
}
