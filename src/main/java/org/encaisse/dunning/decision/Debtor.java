package org.encaisse.dunning.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes, as far as chasing is concerned.
 *
 * @param reach the other ways to him
 * @param email where reminders go; null without an address
 */
public record Debtor(
        UUID customerId,
        UUID entityId,
        String language,
        String profile,
        @Nullable String paymentMethod,
        @Nullable String recipient,
        @Nullable String email,
        Reach reach) {

    public Debtor(
            UUID customerId,
            UUID entityId,
            String language,
            String profile,
            @Nullable String paymentMethod,
            @Nullable String recipient,
            @Nullable String email) {
        this(customerId, entityId, language, profile, paymentMethod, recipient, email, Reach.NONE);
    }

    public Debtor reached(Reach ways) {
        return new Debtor(customerId, entityId, language, profile, paymentMethod, recipient, email, ways);
    }
}
