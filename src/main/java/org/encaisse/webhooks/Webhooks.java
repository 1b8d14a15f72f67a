package org.encaisse.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The systems to be told, as the administrator set them, and the tellings. */
@Component
@Transactional
public class Webhooks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TellSystems tell;
    private final List<WebhookEvent> known;

    Webhooks(JdbcClient jdbc, BusinessClock clock, TellSystems tell, List<WebhookEvent> known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tell = tell;
        this.known = List.copyOf(known);
    }

    /** The webhook with the secret that signs what it is told: nobody sees it again. */
    public record Made(Webhook webhook, String secret) {}

    /** The events that may be chosen, in order of name. */
    public List<String> events() {
        return known.stream().map(WebhookEvent::name).sorted().toList();
    }

    public Made make(String url, List<String> events, Actor actor) {
        URI address = WebhookAddress.checked(url);
        checkEvents(events);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = Ids.next();
        jdbc.sql("""
                insert into webhooks.webhook (tenant_id, webhook_id, url, secret, events, created_by)
                values (:tenant, :id, :url, :secret, :events::text[], :by)
                """)
                .param("id", id)
                .param("url", address.toString())
                .param("secret", secret)
                .param("events", events.toArray(String[]::new))
                .param("by", actor.userId())
                .update();
        return new Made(byId(id), secret);
    }

    /** Switched off, nothing more is told it; what waited is not sent either. */
    public void enable(UUID webhookId, boolean enabled) {
        int changed =
                jdbc.sql("""
                update webhooks.webhook
                   set enabled = :enabled
                 where tenant_id = :tenant
                   and webhook_id = :id
                """).param("enabled", enabled).param("id", webhookId).update();
        if (changed == 0) {
            throw new Refused(WebhookRefusal.NO_SUCH_WEBHOOK);
        }
    }

    /** Tells it « ping », to see whether it answers. */
    public void ping(UUID webhookId) {
        tell.put(byId(webhookId).webhookId(), "ping", Map.of());
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return jdbc.sql("""
                select w.webhook_id, w.url, w.events, w.enabled, w.created_at
                  from webhooks.webhook w
                 where w.tenant_id = :tenant
                 order by w.webhook_id
                """).query(Webhooks::webhook).list();
    }

    @Transactional(readOnly = true)
    public Webhook byId(UUID webhookId) {
        return all().stream()
                .filter(webhook -> webhook.webhookId().equals(webhookId))
                .findFirst()
                .orElseThrow(() -> new Refused(WebhookRefusal.NO_SUCH_WEBHOOK));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<Delivery> deliveries(@Nullable UUID after, int limit) {
        List<Delivery> read = jdbc.sql("""
                select d.delivery_id, w.url, d.event, d.state, d.attempts, d.next_at, d.last_at, d.answer, d.created_at
                  from webhooks.webhook_delivery d
                  join webhooks.webhook w on w.tenant_id = :tenant and w.webhook_id = d.webhook_id
                 where d.tenant_id = :tenant
                   and (:after::uuid is null or d.delivery_id < :after::uuid)
                 order by d.delivery_id desc
                 limit :limit
                """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Webhooks::delivery)
                .list();
        return Slice.of(read, limit, delivery -> delivery.deliveryId().toString());
    }

    /** The same body once more, now: to a system that lost it, or after a day of attempts in vain. */
    public void sendAgain(UUID deliveryId) {
        String state = jdbc.sql("""
                select d.state
                  from webhooks.webhook_delivery d
                 where d.tenant_id = :tenant
                   and d.delivery_id = :id
                   for update
                """)
                .param("id", deliveryId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(WebhookRefusal.NO_SUCH_DELIVERY));
        if (state.equals("waiting")) {
            throw new Refused(WebhookRefusal.STILL_WAITING);
        }
        jdbc.sql("""
                update webhooks.webhook_delivery
                   set state = 'waiting',
                       attempts = 0,
                       next_at = :now
                 where tenant_id = :tenant
                   and delivery_id = :id
                """)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("id", deliveryId)
                .update();
    }

    private void checkEvents(List<String> events) {
        if (events.isEmpty()) {
            throw new Refused(WebhookRefusal.NO_EVENT);
        }
        for (String event : events) {
            if (!events().contains(event)) {
                throw new Refused(WebhookRefusal.UNKNOWN_EVENT, event);
            }
        }
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("url"),
                row.getString("event"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_at", OffsetDateTime.class)),
                row.getString("answer"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
