package org.encaisse.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;

/**
 * An exact amount: whole minor units (cents for EUR, francs for XOF, millimes for TND) of one currency.
 *
 * <p>Refuses to guess: a figure finer than the currency, or a sum over two currencies, is refused by name.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    public static Money of(long minor, String currency) {
        return new Money(minor, currencyOf(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Reads a decimal string with a point, such as {@code "1234.56"}; a figure finer than the currency is refused. */
    public static Money parse(String decimal, String currency) {
        Currency parsed = currencyOf(currency);
        BigDecimal figure;
        try {
            figure = new BigDecimal(decimal.strip());
        } catch (NumberFormatException e) {
            throw new Refused(MoneyRefusal.NOT_A_FIGURE, decimal);
        }
        return of(figure, parsed);
    }

    public static Money of(BigDecimal figure, Currency currency) {
        // A figure such as 1E+999999999 must not be expanded before it is measured.
        if (figure.precision() - (long) figure.scale() > 16) {
            throw new Refused(MoneyRefusal.OUT_OF_RANGE, figure);
        }
        BigDecimal stripped = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        if (stripped.scale() > currency.getDefaultFractionDigits()) {
            throw new Refused(MoneyRefusal.FINER_THAN_CURRENCY, figure.toPlainString(), currency.getCurrencyCode());
        }
        return new Money(
                stripped.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    /** The currency of a three-letter ISO 4217 code that people pay in; refuses others (XXX, gold, unknown). */
    public static Currency currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // said by name below
        }
        throw new Refused(MoneyRefusal.UNKNOWN_CURRENCY, code);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Multiplied by an exact factor and rounded half up to the minor unit: the one rounding, named by the caller's rule. */
    public Money timesRounded(BigDecimal factor) {
        return new Money(
                BigDecimal.valueOf(minor)
                        .multiply(factor)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /** In {@code parts} amounts that differ by at most one minor unit and always sum to the whole: 33.34 33.33 33.33. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("at least one part, not " + parts);
        }
        long each = minor / parts;
        long left = minor % parts;
        List<Money> result = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            long extra = i < Math.abs(left) ? Long.signum(left) : 0;
            result.add(new Money(each + extra, currency));
        }
        return List.copyOf(result);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** Refuses to compare two currencies. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** {@code 1234.56 EUR}: for logs and tests; pages and letters use the reader's own style. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refused(
                    MoneyRefusal.TWO_CURRENCIES, currency.getCurrencyCode(), other.currency.getCurrencyCode());
        }
        return other;
    }
}
