package org.encaisse.receivables;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose items to count; null means any.
 *
 * @param text words of the customer's code, name or contacts
 * @param currency three letters
 */
public record AgedFilter(
        @Nullable String text,
        @Nullable UUID entityId,
        @Nullable UUID collectorId,
        @Nullable String profile,
        @Nullable String segment,
        @Nullable String currency) {

    public static final AgedFilter ALL = new AgedFilter(null, null, null, null, null, null);

    /** Whether no condition is on the customer itself, so that the customers need not be looked at. */
    boolean isAnybody() {
        return collectorId == null && profile == null && segment == null && (text == null || text.isBlank());
    }
}
