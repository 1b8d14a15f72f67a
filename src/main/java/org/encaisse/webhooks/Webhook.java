package org.encaisse.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Another system, and what it wants to be told. Its secret is shown once, when it is made. */
public record Webhook(UUID webhookId, String url, List<String> events, boolean enabled, Instant createdAt) {

    public Webhook {
        events = List.copyOf(events);
    }
}
