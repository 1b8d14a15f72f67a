package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A suspension about to be placed: nobody chases this customer, or this one open item, while it lasts.
 *
 * @param openItemId null suspends the whole customer
 * @param until the last day of it, included; null until somebody lifts it
 * @param amount the part of the open item that is suspended; null for all of it
 */
public record NewHold(
        UUID customerId,
        @Nullable UUID openItemId,
        HoldKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        @Nullable Money amount) {

    /** All of it. */
    public NewHold(
            UUID customerId,
            @Nullable UUID openItemId,
            HoldKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            String reason) {
        this(customerId, openItemId, kind, since, until, reason, null);
    }
}
