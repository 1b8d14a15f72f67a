package org.encaisse.receivables;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open items to list; null means any.
 *
 * @param bucket only what is in this class of lateness; credits are in none
 */
public record ItemFilter(
        @Nullable UUID customerId,
        @Nullable UUID entityId,
        @Nullable String currency,
        @Nullable Bucket bucket) {

    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);

    public static ItemFilter of(UUID customerId) {
        return new ItemFilter(customerId, null, null, null);
    }
}
