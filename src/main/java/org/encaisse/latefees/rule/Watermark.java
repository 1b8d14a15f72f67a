package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rate.RateTable;

/**
 * What was claimed of one due date so far.
 *
 * @param through the last day that is claimed; the due day itself while nothing is
 * @param exact what was claimed before it was rounded, in minor units: the next claim takes the fraction along, so that
 *     the claims add up to what one claim at the end would have been
 * @param claimed as it was claimed
 */
public record Watermark(LocalDate through, BigDecimal exact, Money claimed) {

    public static Watermark none(Debt debt) {
        return new Watermark(
                debt.dueOn(), BigDecimal.ZERO, Money.zero(debt.amount().currency()));
    }

    /** What the days since then come to, as money. */
    public record Delta(Interest interest, Money amount) {}

    /** Of the days after the watermark only; a day is never claimed twice. */
    public Delta delta(Debt debt, Terms terms, RateTable rates, LocalDate until) {
        Interest interest = LateInterest.since(through, debt, terms, rates, until);
        Money whole = Interest.rounded(exact.add(interest.exact()), claimed.currency());
        Money amount = whole.minus(claimed);
        return new Delta(interest, amount.isNegative() ? Money.zero(claimed.currency()) : amount);
    }

    public Watermark after(Delta delta, LocalDate until) {
        return new Watermark(
                until.isAfter(through) ? until : through,
                exact.add(delta.interest().exact()),
                claimed.plus(delta.amount()));
    }
}
