package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;

/** Interest with its calculation. The parts keep their fractions; the total is rounded once, half up. */
public record Interest(Currency currency, List<Stretch> stretches) {

    /** Parts of a minor unit that two ways of cutting the same days may differ by are far below this. */
    private static final int KEPT = 12;

    public Interest {
        stretches = List.copyOf(stretches);
    }

    public static Interest none(Currency currency) {
        return new Interest(currency, List.of());
    }

    public int days() {
        return stretches.stream().mapToInt(Stretch::days).sum();
    }

    /** In minor units, not rounded. */
    public BigDecimal exact() {
        return stretches.stream().map(Stretch::minor).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Money total() {
        return rounded(exact(), currency);
    }

    public static Money rounded(BigDecimal minor, Currency currency) {
        return Money.of(
                minor.setScale(KEPT, RoundingMode.HALF_UP)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }
}
