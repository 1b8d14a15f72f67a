package org.encaisse.customers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each customer does not want, since when. */
@Component
@Transactional
public class Oppositions {

    private final JdbcClient jdbc;

    Oppositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Set<Opposition> of(UUID customerId) {
        Set<Opposition> found = EnumSet.noneOf(Opposition.class);
        jdbc.sql("""
                select o.kind
                  from customers.opposition o
                 where o.tenant_id = :tenant
                   and o.customer_id = :customer
                """).param("customer", customerId).query(row -> {
            found.add(Opposition.parse(row.getString(1)));
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
