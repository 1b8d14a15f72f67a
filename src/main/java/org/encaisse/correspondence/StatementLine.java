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
 * @param kind what sort of line it is
 */
public record StatementLine(
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        Money remaining,
        @Nullable String orderReference,
        Kind kind) {

    /** What a line says; a letter may deduct from what is open what it does not ask for. */
    public enum Kind {
        ITEM,
        /** Payments or credit notes that wait to be allocated, deducted from what is asked. */
        COVERED,
        /** A part that is disputed or otherwise suspended, and not asked for. */
        HELD
    }

    public StatementLine(
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money amount,
            Money remaining,
            @Nullable String orderReference) {
        this(number, issuedOn, dueOn, amount, remaining, orderReference, Kind.ITEM);
    }

    /** What is deducted of the lines before it. */
    public static StatementLine less(Kind kind, Money sum, LocalDate on) {
        return new StatementLine("", on, on, sum.negated(), sum.negated(), null, kind);
    }

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
