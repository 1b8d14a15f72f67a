package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;

/** An allocation about to be added to the ledger. */
record NewAllocation(
        UUID allocationId,
        UUID openItemId,
        UUID customerId,
        Allocation.Source source,
        @Nullable UUID paymentId,
        @Nullable UUID creditItemId,
        Money amount,
        LocalDate on,
        @Nullable UUID reverses,
        @Nullable String reason) {

    static NewAllocation ofPayment(UUID paymentId, UUID customerId, Share share, LocalDate on) {
        return new NewAllocation(
                Ids.next(),
                share.openItemId(),
                customerId,
                Allocation.Source.PAYMENT,
                paymentId,
                null,
                share.amount(),
                on,
                null,
                null);
    }

    static NewAllocation ofCreditNote(UUID creditItemId, UUID customerId, Share share, LocalDate on) {
        return new NewAllocation(
                Ids.next(),
                share.openItemId(),
                customerId,
                Allocation.Source.CREDIT_NOTE,
                null,
                creditItemId,
                share.amount(),
                on,
                null,
                null);
    }

    /** What is left of a due date, or of the money a credit note gives back, when the document is cancelled. */
    static NewAllocation cancelling(OpenItem item, LocalDate on, String reason) {
        return new NewAllocation(
                Ids.next(),
                item.openItemId(),
                item.customerId(),
                Allocation.Source.CANCELLATION,
                null,
                null,
                item.remaining(),
                on,
                null,
                reason);
    }

    static NewAllocation undoing(Allocation undone, UUID customerId, LocalDate on, String reason) {
        return new NewAllocation(
                Ids.next(),
                undone.openItemId(),
                customerId,
                undone.source(),
                undone.paymentId(),
                undone.creditItemId(),
                undone.amount().negated(),
                on,
                undone.allocationId(),
                reason);
    }
}
