package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute is over, rejected or solved: chasing goes on at the level reached, but the customer gets some business days
 * to pay first (reference E13).
 *
 * @param openItemId null when the whole customer was held
 * @param on from that day on nothing is held back any more
 */
public record SolvedDispute(@Nullable UUID openItemId, LocalDate on) {

    boolean covers(DueItem item, LocalDate today) {
        return (openItemId == null || openItemId.equals(item.openItemId())) && !on.isAfter(today);
    }
}
