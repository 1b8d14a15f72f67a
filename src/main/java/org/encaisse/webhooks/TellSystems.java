package org.encaisse.webhooks;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the systems that want to know that something happened: in the caller's transaction, so that what is rolled back is
 * never told; delivered afterwards by a worker.
 */
@Component
public class TellSystems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TellSystems(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param data text, figures as the interface writes them, dates as {@code 2026-11-21} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String event, Map<String, ?> data) {
        List<UUID> wanting =
                jdbc.sql("""
                select w.webhook_id
                  from webhooks.webhook w
                 where w.tenant_id = :tenant
                   and w.enabled
                   and :event = any (w.events)
                """).param("event", event).query(UUID.class).list();
        wanting.forEach(webhook -> put(webhook, event, data));
    }

    void put(UUID webhook, String event, Map<String, ?> data) {
        UUID delivery = Ids.next();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", delivery.toString());
        body.put("event", event);
        body.put("at", clock.now().toString());
        body.put("data", data);
        jdbc.sql("""
                insert into webhooks.webhook_delivery (tenant_id, delivery_id, webhook_id, event, body, state, next_at, created_at)
                values (:tenant, :delivery, :webhook, :event, :body, 'waiting', :now, :now)
                """)
                .param("delivery", delivery)
                .param("webhook", webhook)
                .param("event", event)
                .param("body", JSON.writeValueAsString(body))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
