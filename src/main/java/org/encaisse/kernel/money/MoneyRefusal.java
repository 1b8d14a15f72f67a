package org.encaisse.kernel.money;

import org.encaisse.kernel.outcome.Refusal;

/** Why an amount is refused. */
public enum MoneyRefusal implements Refusal {
    /** Not a decimal figure. */
    NOT_A_FIGURE,
    /** More decimals than the currency has: 1500.50 XOF. */
    FINER_THAN_CURRENCY,
    /** More than sixteen digits before the decimal point. */
    OUT_OF_RANGE,
    /** No such ISO 4217 currency. */
    UNKNOWN_CURRENCY,
    /** Two currencies in one sum. */
    TWO_CURRENCIES;

    @Override
    public String code() {
        return Refusal.code("money", this);
    }
}
