package org.encaisse.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be told, taken and settled. */
@Component
@Transactional
class DeliveryRows {

    private static final int BATCH = 20;

    /** Nobody else takes it before; a worker that died leaves it to the next one. */
    private static final Duration TAKEN_FOR = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; attempts are counted when they begin, so that none is lost. */
    List<Waiting> take(Instant now) {
        return jdbc.sql("""
                with due as (
                     select d.delivery_id
                       from webhooks.webhook_delivery d
                      where d.tenant_id = :tenant
                        and d.state = 'waiting'
                        and d.next_at <= :now
                      order by d.next_at
                      limit :batch
                        for update skip locked)
                update webhooks.webhook_delivery d
                   set attempts = d.attempts + 1,
                       next_at = :until,
                       last_at = :now
                  from due
                  join webhooks.webhook w on w.tenant_id = :tenant
                 where d.tenant_id = :tenant
                   and d.delivery_id = due.delivery_id
                   and w.webhook_id = d.webhook_id
             returning d.delivery_id, d.webhook_id, w.url, w.secret, d.event, d.body, d.attempts, w.enabled
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(TAKEN_FOR).atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, n) -> new Waiting(
                        row.getObject("delivery_id", UUID.class),
                        row.getObject("webhook_id", UUID.class),
                        row.getBoolean("enabled") ? row.getString("url") : "",
                        row.getString("secret"),
                        row.getString("event"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    /** @param nextAt when to try again; null when it is over */
    void settle(UUID deliveryId, String state, String answer, @Nullable Instant nextAt) {
        jdbc.sql("""
                update webhooks.webhook_delivery
                   set state = :state,
                       answer = :answer,
                       next_at = coalesce(:next::timestamptz, next_at)
                 where tenant_id = :tenant
                   and delivery_id = :id
                """)
                .param("state", state)
                .param("answer", answer)
                .param("next", nextAt == null ? null : nextAt.toString())
                .param("id", deliveryId)
                .update();
    }
}
