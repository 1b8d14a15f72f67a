package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a customer: proposed to the direction, planned, reported.
 *
 * @param plannedFor null while the direction has not planned it
 * @param visitorName whoever goes; one of our people when {@code visitorId} is there
 * @param outcome {@code paid}, {@code promise}, {@code refused}, {@code absent}, {@code closed}, {@code given-up}; null while
 *     there is no report
 * @param promisedOn the day on which payment was promised during the visit
 */
public record Visit(
        UUID visitId,
        UUID customerId,
        String customerCode,
        String customerName,
        String reason,
        LocalDate proposedOn,
        @Nullable LocalDate plannedFor,
        @Nullable UUID visitorId,
        @Nullable String visitorName,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable LocalDate visitedOn,
        @Nullable String seen,
        @Nullable LocalDate promisedOn) {

    /** {@code proposed}, {@code planned}, {@code visited} or {@code given-up}. */
    public String state() {
        if (outcome != null) {
            return outcome.equals("given-up") ? outcome : "visited";
        }
        return plannedFor == null ? "proposed" : "planned";
    }

    public boolean over() {
        return outcome != null;
    }

    /**
     * The day on which the money should have come: what was promised, else that of the visit. Null when nothing is expected.
     */
    @Nullable
    LocalDate expectedBy() {
        if (visitedOn == null || "given-up".equals(outcome)) {
            return null;
        }
        return promisedOn == null ? visitedOn : promisedOn;
    }
}
