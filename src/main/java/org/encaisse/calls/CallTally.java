package org.encaisse.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person did on the telephone in a day.
 *
 * @param attempts calls made, answered or not
 * @param conversations calls made at which somebody was reached
 * @param rightPerson of these, those with the person who decides or pays
 * @param incoming calls received, counted apart
 */
public record CallTally(@Nullable UUID userId, int attempts, int conversations, int rightPerson, int incoming) {

    /** Right-party contacts per conversation (RPC): 25 of 50 is 0.5; nothing to say without conversations. */
    public Optional<BigDecimal> rightPersonPerConversation() {
        return share(rightPerson, conversations);
    }

    /** The stricter one, per attempt: 30 right persons in 120 attempts is 0.25. */
    public Optional<BigDecimal> rightPersonPerAttempt() {
        return share(rightPerson, attempts);
    }

    private static Optional<BigDecimal> share(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }
}
