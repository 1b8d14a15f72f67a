package org.encaisse.behaviour;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encaisse.kernel.money.Money;

/**
 * Which segment a customer is in (seed procedure §15): what was billed in the window, credit notes taken off, divided by
 * its months; for a customer younger than the window by the months since its first invoice. Currencies other than the
 * rule's are left out, and said.
 */
public final class ClassifyCustomer {

    private ClassifyCustomer() {}

    /**
     * A customer's place.
     *
     * @param monthly whole minor units, rounded down: a franc short of a threshold is short of it
     * @param months by how many it was divided
     * @param leftOut the currencies that did not count
     */
    public record Classified(SegmentBand band, Money monthly, int months, List<Currency> leftOut) {}

    /** Nobody's place when nothing was ever billed in the rule's currency, or only within the month that still runs. */
    public static Optional<Classified> classify(SegmentRule rule, Window window, List<Billed> billed) {
        List<Currency> leftOut = billed.stream()
                .filter(each -> !each.amount().currency().equals(rule.currency())
                        && !each.amount().isZero())
                .map(each -> each.amount().currency())
                .toList();
        return billed.stream()
                .filter(each -> each.amount().currency().equals(rule.currency()))
                .filter(each -> window.monthsSince(each.firstOn()) > 0)
                .findFirst()
                .map(each -> {
                    int months = window.monthsSince(each.firstOn());
                    Money monthly = Money.of(Math.floorDiv(each.amount().minor(), months), rule.currency());
                    return new Classified(band(rule, monthly), monthly, months, leftOut);
                });
    }

    /** More credit notes than invoices leave a customer in the lowest band. */
    private static SegmentBand band(SegmentRule rule, Money monthly) {
        SegmentBand found = rule.bands().getFirst();
        for (SegmentBand band : rule.bands()) {
            if (monthly.compareTo(band.from()) >= 0) {
                found = band;
            }
        }
        return found;
    }
}
