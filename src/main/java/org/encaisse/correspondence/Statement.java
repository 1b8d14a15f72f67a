package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The account of one customer in one currency on one day (relevé de compte): every open item, not only the chased ones.
 *
 * @param lines the open items, credit notes included
 * @param unallocated money received that is not yet set against an invoice; nought or more
 * @param onlyOverdue état des factures échues: what is not due yet stands neither in its lines nor in its sums
 * @param accrued late fees not claimed yet, said beside the balance; null when nothing is said of them
 */
public record Statement(
        LegalEntity from,
        Debtor to,
        String language,
        Currency currency,
        LocalDate on,
        List<StatementLine> lines,
        Money unallocated,
        boolean onlyOverdue,
        @Nullable Accrued accrued) {

    public Statement {
        lines = lines.stream()
                .sorted(Comparator.comparing(StatementLine::dueOn).thenComparing(StatementLine::number))
                .toList();
    }

    public Statement(
            LegalEntity from,
            Debtor to,
            String language,
            Currency currency,
            LocalDate on,
            List<StatementLine> lines,
            Money unallocated) {
        this(from, to, language, currency, on, lines, unallocated, false, null);
    }

    /** The same, with late fees said beside the balance. */
    public Statement saying(@Nullable Accrued fees) {
        return new Statement(from, to, language, currency, on, lines, unallocated, onlyOverdue, fees);
    }

    /** What is overdue and what may be set against it. */
    public Statement ofOverdue() {
        List<StatementLine> due = lines.stream()
                .filter(line -> line.isCredit() || line.isOverdue(on))
                .toList();
        return new Statement(from, to, language, currency, on, due, unallocated, true, accrued);
    }

    public Money overdue() {
        return sum(line -> line.isOverdue(on));
    }

    public Money notDue() {
        return sum(line -> !line.isCredit() && !line.isOverdue(on));
    }

    /** Credit notes and unallocated money: nought or less. */
    public Money credits() {
        return sum(StatementLine::isCredit).minus(unallocated);
    }

    /** What is owed all in all. */
    public Money balance() {
        return overdue().plus(notDue()).plus(credits());
    }

    private Money sum(Predicate<StatementLine> which) {
        Money sum = Money.zero(currency);
        for (StatementLine line : lines) {
            if (which.test(line)) {
                sum = sum.plus(line.remaining());
            }
        }
        return sum;
    }
}
