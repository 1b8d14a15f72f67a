package org.encaisse.dunning.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes, as far as chasing is concerned.
 *
 * @param email where reminders go; null without an address
 */
public record Debtor(
        UUID customerId,
        UUID entityId,
        String language,
        String profile,
        @Nullable String paymentMethod,
        @Nullable String recipient,
        @Nullable String email) {}
