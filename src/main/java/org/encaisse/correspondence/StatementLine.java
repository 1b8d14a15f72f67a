package org.encaisse.correspondence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One open item of a statement.
 *
 * @param remaining what is left of the amount; negative for a credit note
 * @param orderReference the customer's own purchase order, or null
 */
public record StatementLine(
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        Money remaining,
        @Nullable String orderReference) {

    /** Nought until the day after it is due. */
    public long daysLate(LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, on));
    }

    public boolean isCredit() {
        return remaining.isNegative();
    }

    public boolean isOverdue(LocalDate on) {
        return !isCredit() && dueOn.isBefore(on);
    }
}
