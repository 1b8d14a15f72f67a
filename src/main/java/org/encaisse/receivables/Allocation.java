package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * That some money settles some due date. Never changed: a reversal is another allocation, of the opposite amount.
 *
 * @param source where the money comes from
 * @param sourceReference the payment's reference or the credit note's number; null for the accounts
 * @param reverses the allocation this one undoes
 * @param reversed whether another one undoes it
 */
public record Allocation(
        UUID allocationId,
        UUID openItemId,
        String invoiceNumber,
        LocalDate dueOn,
        Source source,
        @Nullable UUID paymentId,
        @Nullable UUID creditItemId,
        @Nullable String sourceReference,
        Money amount,
        LocalDate allocatedOn,
        @Nullable UUID reverses,
        boolean reversed,
        @Nullable String reason) {

    /** What settles a due date. */
    public enum Source {
        PAYMENT("payment"),
        CREDIT_NOTE("credit-note"),
        /** The accounting system no longer lists it as open. */
        ACCOUNTING("accounting"),
        /** The document was cancelled: nothing of it is owed any more. */
        CANCELLATION("cancellation");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Source parse(String code) {
            for (Source source : values()) {
                if (source.code.equals(code)) {
                    return source;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }
}
