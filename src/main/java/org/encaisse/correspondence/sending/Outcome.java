package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.PendingMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a message's row becomes.
 *
 * @param nextAttemptAt when it is reserved again
 */
record Outcome(
        UUID messageId,
        UUID customerId,
        String purpose,
        LocalDate today,
        MessageState state,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {

    static Outcome of(PendingMessage message, LocalDate today, MessageState state, @Nullable String reason) {
        return new Outcome(message.messageId(), message.customerId(), message.purpose(), today, state, reason, null);
    }

    static Outcome later(PendingMessage message, LocalDate today, @Nullable String reason, Instant until) {
        return new Outcome(
                message.messageId(),
                message.customerId(),
                message.purpose(),
                today,
                MessageState.RESERVED,
                reason,
                until);
    }
}
