package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message; told in the transaction that records it: sent, failed, dropped, ambiguous or bounced.
 *
 * <p>An ambiguous message may be settled again, when a person has found out.
 */
public record MessageSettled(
        UUID messageId,
        UUID customerId,
        String purpose,
        MessageState state,
        @Nullable String reason,
        LocalDate on) {

    public SettledReason why() {
        return SettledReason.read(reason);
    }
}
