package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;

/**
 * Money came in.
 *
 * @param settledItems the open items of which nothing is owed any more because of it
 */
public record PaymentRecorded(
        UUID paymentId, UUID customerId, UUID entityId, Money amount, LocalDate receivedOn, List<UUID> settledItems) {

    public PaymentRecorded {
        settledItems = List.copyOf(settledItems);
    }
}
