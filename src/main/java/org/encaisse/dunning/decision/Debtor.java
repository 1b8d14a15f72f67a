package org.encaisse.dunning.decision;

import java.util.UUID;
import org.encaisse.customers.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Who owes, as far as chasing is concerned.
 *
 * @param structure code of the legal entity
 * @param reach the other ways to him
 * @param email where reminders go; null without an address
 */
public record Debtor(
        UUID customerId,
        UUID entityId,
        @Nullable String structure,
        String language,
        @Nullable String country,
        String profile,
        @Nullable String segment,
        @Nullable String sector,
        @Nullable String paymentMethod,
        @Nullable String recipient,
        @Nullable String email,
        Reach reach,
        Nature nature) {

    /** A company of the house: whatever it follows, it is never sent a letter, a formal notice or a sanction. */
    boolean isInternal() {
        return nature == Nature.INTERNAL;
    }

    public Debtor reached(Reach ways) {
        return new Debtor(
                customerId,
                entityId,
                structure,
                language,
                country,
                profile,
                segment,
                sector,
                paymentMethod,
                recipient,
                email,
                ways,
                nature);
    }
}
