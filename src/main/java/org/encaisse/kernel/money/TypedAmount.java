package org.encaisse.kernel.money;

import java.util.Currency;

/** An amount as people type it: {@code 1 234,56}, {@code 1234.56}, {@code 1.234,56}, {@code 450.000} FCFA. */
public final class TypedAmount {

    private TypedAmount() {}

    /**
     * The last comma or point is the decimal mark, unless three figures follow it that the currency has no room for: then it
     * stands for thousands. A figure finer than the currency is refused.
     */
    public static Money read(String typed, Currency currency) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        int decimals = text.length() - mark - 1;
        if (mark >= 0 && decimals == 3 && decimals > currency.getDefaultFractionDigits()) {
            text = text.replaceAll("[.,]", "");
        } else if (mark >= 0) {
            text = text.substring(0, mark).replaceAll("[.,]", "") + "." + text.substring(mark + 1);
        }
        return Money.parse(text, currency.getCurrencyCode());
    }
}
