package org.encaisse.customers;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the segment that was worked out for a customer, and the profile that goes with it. */
@Component
@Transactional
public class ChangeSegment {

    private final JdbcClient jdbc;

    ChangeSegment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a customer goes; the profile it has when that stays. */
    public record To(UUID customerId, String segment, String profile) {}

    /** Many at once; who is not there any more is passed over. */
    public void changeAll(List<To> changes) {
        jdbc.sql("""
                update customers.customer c
                   set segment = x.segment,
                       profile = x.profile,
                       nature = x.nature
                  from unnest(:customers::uuid[], :segments::text[], :profiles::text[], :natures::text[])
                       x (customer_id, segment, profile, nature)
                 where c.tenant_id = :tenant
                   and c.customer_id = x.customer_id
                """)
                .param("customers", texts(changes, To::customerId))
                .param("segments", texts(changes, To::segment))
                .param("profiles", texts(changes, To::profile))
                .param(
                        "natures",
                        texts(changes, to -> Nature.ofProfile(to.profile()).code()))
                .update();
    }

    private static String[] texts(List<To> changes, Function<To, Object> column) {
        return changes.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
