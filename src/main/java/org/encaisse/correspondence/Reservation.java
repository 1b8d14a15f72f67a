package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to leave. Its content is written only when its turn comes.
 *
 * @param purpose names the {@link MessageComposer} that will write it
 * @param businessDate the day it was decided for
 * @param channel the way it takes
 * @param replaces the way it should have taken, had the customer been reachable so; null when it is the same
 * @param runId the run that decided it, or null
 * @param recipient the address, or number, as of now; the composer looks again just before sending
 */
public record Reservation(
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
        String recipient) {

    /** By e-mail. */
    public Reservation(
            UUID messageId,
            UUID entityId,
            UUID customerId,
            String purpose,
            String language,
            Currency currency,
            String templateCode,
            LocalDate businessDate,
            @Nullable UUID runId,
            @Nullable String recipientName,
            String recipient) {
        this(
                messageId,
                entityId,
                customerId,
                MessageChannel.EMAIL,
                null,
                purpose,
                language,
                currency,
                templateCode,
                businessDate,
                runId,
                recipientName,
                recipient);
    }
}
