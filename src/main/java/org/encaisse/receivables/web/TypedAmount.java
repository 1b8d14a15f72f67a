package org.encaisse.receivables.web;

import java.util.Currency;
import org.encaisse.kernel.money.Money;

/** An amount as people type it: {@code 1 234,56}, {@code 1234.56}, {@code 1.234,56}. */
final class TypedAmount {

    private TypedAmount() {}

    /** The last comma or point is the decimal mark; a figure finer than the currency is refused. */
    static Money read(String typed, Currency currency) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        int mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (mark >= 0) {
            String whole = text.substring(0, mark).replaceAll("[.,]", "");
            text = whole + "." + text.substring(mark + 1);
        }
        return Money.parse(text, currency.getCurrencyCode());
    }
}
