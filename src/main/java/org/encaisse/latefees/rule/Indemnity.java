package org.encaisse.latefees.rule;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encaisse.kernel.money.Money;

/**
 * The fixed sum for recovery costs: once per late invoice, however many due dates or part payments it has. 40 € in France
 * and under the directive; £40, £70 or £100 in the United Kingdom, by the size of the debt.
 */
public final class Indemnity {

    private static final Money FORTY_EUROS = Money.of(40_00, "EUR");
    private static final Money THOUSAND_POUNDS = Money.of(1_000_00, "GBP");
    private static final Money TEN_THOUSAND_POUNDS = Money.of(10_000_00, "GBP");

    private Indemnity() {}

    /** @param dueDates all the due dates of the invoice that have passed; empty when none of them was late */
    public static Optional<Money> of(Terms terms, List<Debt> dueDates) {
        List<Money> late =
                dueDates.stream().map(Debt::late).filter(Money::isPositive).toList();
        if (late.isEmpty() || !terms.indemnity()) {
            return Optional.empty();
        }
        Currency currency = late.getFirst().currency();
        return switch (terms.regime()) {
            case FR_COMMERCE, FR_PUBLIC, EU -> Optional.of(FORTY_EUROS);
            // A contract in another currency than the euro is not taken for one under L441-10.
            case CONTRACT -> currency.equals(FORTY_EUROS.currency()) ? Optional.of(FORTY_EUROS) : Optional.empty();
            case UK ->
                currency.equals(THOUSAND_POUNDS.currency())
                        ? Optional.of(pounds(late.stream().reduce(Money::plus).orElseThrow()))
                        : Optional.empty();
            case FR_LEGAL, FR_LEGAL_INDIVIDUAL, UEMOA, NONE -> Optional.empty();
        };
    }

    private static Money pounds(Money debt) {
        if (debt.compareTo(THOUSAND_POUNDS) < 0) {
            return Money.of(40_00, "GBP");
        }
        return Money.of(debt.compareTo(TEN_THOUSAND_POUNDS) < 0 ? 70_00 : 100_00, "GBP");
    }
}
