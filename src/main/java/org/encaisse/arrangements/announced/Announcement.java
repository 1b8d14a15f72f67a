package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.encaisse.arrangements.Means;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that is said to be on its way (règlement annoncé).
 *
 * @param expectedOn the day of the transfer, of the courier's visit as last agreed, or on which it is said to be paid
 * @param expectedAt the hour of the visit
 * @param reference what the customer calls it: the number of a transfer order
 * @param promiseId the promise that stands behind it; null when it is said to be paid already
 * @param receipt the number of the receipt that the courier hands over
 * @param document whether the transfer order or a picture of the cheque has come
 * @param itemsKnown whether the customer has said which invoices it pays
 */
public record Announcement(
        UUID announcedId,
        UUID customerId,
        AnnouncedKind kind,
        Money amount,
        Means means,
        LocalDate announcedOn,
        LocalDate expectedOn,
        @Nullable LocalTime expectedAt,
        @Nullable String reference,
        @Nullable UUID promiseId,
        @Nullable UUID contactId,
        @Nullable UUID collectorId,
        String recordedBy,
        @Nullable UUID courierId,
        @Nullable String receipt,
        @Nullable String note,
        AnnouncedState state,
        LocalDate stateOn,
        boolean document,
        boolean itemsKnown) {

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isCheque() {
        return kind == AnnouncedKind.CHEQUE;
    }

    public boolean awaitsVisit() {
        return isCheque() && state.awaitsVisit();
    }
}
