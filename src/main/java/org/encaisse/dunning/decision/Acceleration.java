package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes the chasing go faster from a day on: a promise was broken. The next call comes at once, one tone firmer
 * (reference E13), and once only.
 *
 * @param openItemId null when it concerns all that the customer owes
 * @param kind why; to dunning it is only a word
 */
public record Acceleration(@Nullable UUID openItemId, String kind, LocalDate since) {

    boolean covers(DueItem item, LocalDate today) {
        return (openItemId == null || openItemId.equals(item.openItemId())) && !since.isAfter(today);
    }
}
