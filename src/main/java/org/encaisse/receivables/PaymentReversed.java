package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money was given back or never really came.
 *
 * @param reopenedItems the open items that it had settled and that are owed again
 */
public record PaymentReversed(UUID paymentId, UUID customerId, List<UUID> reopenedItems, LocalDate on) {

    public PaymentReversed {
        reopenedItems = List.copyOf(reopenedItems);
    }
}
