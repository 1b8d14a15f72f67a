package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money received from a customer.
 *
 * @param unallocated what of it settles nothing yet
 * @param reversal null unless it was given back: returned debit, bounced cheque, refund, mistake
 */
public record Payment(
        UUID paymentId,
        UUID entityId,
        UUID customerId,
        String reference,
        LocalDate receivedOn,
        Money amount,
        @Nullable String method,
        Money unallocated,
        @Nullable Reversal reversal) {

    /** @param bankCode the bank's word for a direct debit it gave back: {@code AM04} */
    public record Reversal(
            LocalDate on,
            ReversalReason reason,
            @Nullable String note,
            @Nullable String bankCode) {}

    public boolean isReversed() {
        return reversal != null;
    }
}
