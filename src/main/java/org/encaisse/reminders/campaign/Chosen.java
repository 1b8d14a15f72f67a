package org.encaisse.reminders.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is chosen.
 *
 * @param currency the one in which most is owed, else the structure's
 * @param email null without an address
 * @param held the kind of what silences; null when nothing does
 */
public record Chosen(
        UUID customerId,
        UUID entityId,
        String code,
        String language,
        String currency,
        @Nullable String recipient,
        @Nullable String email,
        @Nullable String held) {

    public boolean isWrittenTo() {
        return email != null && held == null;
    }
}
