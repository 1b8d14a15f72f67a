package org.encaisse.behaviour;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a review meets it.
 *
 * @param openChangeId the proposal that waits for an answer
 * @param refused the segment that was refused lately
 */
record CustomerStanding(
        UUID customerId,
        UUID entityId,
        @Nullable String segment,
        String profile,
        @Nullable UUID openChangeId,
        @Nullable String proposed,
        @Nullable String refused,
        List<Billed> billed) {}
