package org.encaisse.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One telling.
 *
 * @param state {@code waiting}, {@code delivered} or {@code failed} (a day of attempts in vain)
 * @param nextAt when it is tried next, while it waits
 * @param answer what the other side answered last, or why nothing came
 */
public record Delivery(
        UUID deliveryId,
        String url,
        String event,
        String state,
        int attempts,
        Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable String answer,
        Instant createdAt) {}
