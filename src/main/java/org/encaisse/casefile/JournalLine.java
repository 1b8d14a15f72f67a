package org.encaisse.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One line of a debtor's chronology as it was written.
 *
 * @param hash the seal in the chain (64 hexadecimal digits), or null for the few seconds before it is sealed
 */
public record JournalLine(
        UUID entryId,
        @Nullable UUID customerId,
        @Nullable UUID openItemId,
        String kind,
        Instant at,
        Actor actor,
        Map<String, String> detail,
        @Nullable String hash) {

    /** The message key of its sentence. */
    public String key() {
        return "journal." + kind;
    }
}
