package org.encaisse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox lists it.
 *
 * @param replaces the way it should have taken, had the customer been reachable so; null when it is the same
 * @param reason why it stands where it stands: the server's words, or a code with a message of its own
 * @param nextAttemptAt when its turn comes, while it is reserved
 */
public record MessageLine(
        UUID messageId,
        UUID entityId,
        UUID customerId,
        MessageChannel channel,
        @Nullable MessageChannel replaces,
        String purpose,
        String language,
        Currency currency,
        String templateCode,
        LocalDate businessDate,
        @Nullable UUID runId,
        @Nullable String recipientName,
        String recipient,
        @Nullable String subject,
        MessageState state,
        @Nullable String reason,
        int attempts,
        Instant nextAttemptAt,
        Instant reservedAt,
        @Nullable Instant sentAt) {}
