package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reserved message whose turn has come. */
public record PendingMessage(
        UUID messageId,
        UUID entityId,
        UUID customerId,
        MessageChannel channel,
        String purpose,
        String language,
        Currency currency,
        String templateCode,
        LocalDate businessDate,
        @Nullable UUID runId,
        @Nullable String recipientName,
        String recipient) {

    public PendingMessage by(MessageChannel way) {
        return new PendingMessage(
                messageId,
                entityId,
                customerId,
                way,
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
