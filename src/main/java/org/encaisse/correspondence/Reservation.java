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
 * @param runId the run that decided it, or null
 * @param recipient the address as of now; the composer looks again just before sending
 */
public record Reservation(
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
        String recipient) {}
