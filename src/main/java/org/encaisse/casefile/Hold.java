package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A suspension (blocage): reminders wait while it is active.
 *
 * @param openItemId null when it suspends the whole customer
 * @param until the last day of it, included; null until somebody lifts it
 * @param amount the part of the open item that is suspended; null for all of it
 * @param liftedOn from that day on it no longer holds anything back; null while nobody has lifted it
 */
public record Hold(
        UUID holdId,
        UUID customerId,
        @Nullable UUID openItemId,
        HoldKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        @Nullable Money amount,
        @Nullable LocalDate liftedOn) {

    public boolean activeOn(LocalDate date) {
        return !date.isBefore(since)
                && (until == null || !date.isAfter(until))
                && (liftedOn == null || date.isBefore(liftedOn));
    }

    /** Whether it holds this open item back, by itself or with the whole customer. */
    public boolean covers(UUID item) {
        return openItemId == null || openItemId.equals(item);
    }
}
