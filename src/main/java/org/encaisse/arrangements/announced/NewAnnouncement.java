package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.encaisse.arrangements.Means;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money about to be announced.
 *
 * @param means by what it comes, for what is said to be paid already; a transfer and a cheque say it themselves
 * @param items the invoices it pays; empty when the customer did not say: a task asks for them
 * @param courierId who fetches the cheque; null for the first courier there is
 * @param inform whether the customer is written to: F10 for a transfer, F11 for a cheque
 */
public record NewAnnouncement(
        UUID customerId,
        AnnouncedKind kind,
        Money amount,
        LocalDate expectedOn,
        @Nullable LocalTime expectedAt,
        @Nullable Means means,
        @Nullable String reference,
        List<UUID> items,
        @Nullable UUID contactId,
        @Nullable UUID courierId,
        @Nullable String note,
        boolean inform,
        @Nullable UUID callId) {

    public NewAnnouncement {
        items = List.copyOf(items);
    }

    public static NewAnnouncement of(
            UUID customerId, AnnouncedKind kind, Money amount, LocalDate expectedOn, List<UUID> items) {
        return new NewAnnouncement(
                customerId, kind, amount, expectedOn, null, null, null, items, null, null, null, true, null);
    }
}
