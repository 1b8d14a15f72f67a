package org.encaisse.behaviour;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of segment that was proposed.
 *
 * @param turnover monthly billed turnover that it rests on
 * @param months by how many months it was divided
 * @param leftOut currency codes that did not count, separated by blanks
 * @param outcome {@code applied}, {@code refused}, {@code replaced}; null while it waits for an answer
 */
public record SegmentChange(
        UUID changeId,
        UUID customerId,
        String customerCode,
        String customerName,
        UUID entityId,
        @Nullable String from,
        String to,
        String fromProfile,
        String toProfile,
        Money turnover,
        Window window,
        int months,
        @Nullable String leftOut,
        LocalDate proposedOn,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable LocalDate settledOn,
        @Nullable UUID settledBy) {

    public boolean open() {
        return outcome == null;
    }
}
