package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.encaisse.kernel.money.Money;

/**
 * A line of the calculation: days in a row with one base and one rate.
 *
 * @param from first day that counts
 * @param to last day that counts
 * @param base what was owed, taxes included
 * @param percent per year
 * @param minor base × rate × days ÷ year, in minor units, not rounded
 */
public record Stretch(LocalDate from, LocalDate to, int days, Money base, BigDecimal percent, BigDecimal minor) {

    /** In the currency's own unit, with four more digits than it has: only the total is rounded. */
    public BigDecimal shown() {
        int digits = base.currency().getDefaultFractionDigits();
        return minor.movePointLeft(digits).setScale(digits + 2, java.math.RoundingMode.HALF_UP);
    }
}
