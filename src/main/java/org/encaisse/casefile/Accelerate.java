package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the chasing of an open item go faster: a promise was broken, credit was abused. What that means for its steps is
 * for dunning to decide (reference E13: jump to the call, one tone firmer).
 */
@Component
public class Accelerate {

    private final JdbcClient db;

    Accelerate(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param openItemId null when it concerns all that the customer owes
     * @param kind why, such as {@code arrangements.promise-broken}; the message {@code acceleration.<kind>} words it
     * @param origin what asks for it; asking again adds nothing
     */
    @Transactional
    public void accelerate(
            UUID customerId, @Nullable UUID openItemId, String kind, LocalDate since, String origin, Actor actor) {
        db.sql("""
                        insert into casefile.acceleration
                               (tenant_id, acceleration_id, customer_id, open_item_id, kind, since, origin, placed_by)
                        values (platform.current_tenant(), :id, :customer, :item, :kind, :since, :origin, :by)
                        on conflict (tenant_id, origin) do nothing
                        """)
                .param("id", Ids.next())
                .param("customer", customerId)
                .param("item", openItemId)
                .param("kind", kind)
                .param("since", since)
                .param("origin", origin)
                .param("by", actor.userId())
                .update();
    }

    /** Takes it back: what it was about turned out otherwise. Nothing happens when there is none from that origin. */
    @Transactional
    public void takeBack(String origin, LocalDate on) {
        db.sql("""
                        insert into casefile.acceleration_end (tenant_id, acceleration_id, ended_on)
                        select a.tenant_id, a.acceleration_id, :on
                          from casefile.acceleration a
                         where a.tenant_id = platform.current_tenant()
                           and a.origin = :origin
                        on conflict do nothing
                        """).param("on", on).param("origin", origin).update();
    }
}
