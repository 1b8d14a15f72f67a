package org.encaisse.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One due date (échéance) of an invoice: the grain of chasing. The money of a credit note is an open item too, negative.
 *
 * @param number of the invoice it belongs to
 * @param remaining what is still owed of {@code amount}, on the day that was asked about
 */
public record OpenItem(
        UUID openItemId,
        UUID invoiceId,
        String number,
        InvoiceKind kind,
        UUID customerId,
        UUID entityId,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        Money remaining,
        @Nullable String orderReference) {

    /** Days after the due date; zero or less is not late. */
    public int daysLate(LocalDate on) {
        return Math.toIntExact(ChronoUnit.DAYS.between(dueOn, on));
    }

    public Bucket bucket(LocalDate on) {
        return Bucket.of(dueOn, on);
    }

    public boolean isLate(LocalDate on) {
        return remaining.isPositive() && dueOn.isBefore(on);
    }

    public boolean isOpen() {
        return !remaining.isZero();
    }
}
