package org.encaisse.arrangements;

import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** By what means the money shall come; how many business days late it is still in time differs (reference B6). */
public enum Means {
    TRANSFER(2),
    CHEQUE(5),
    CASH(1),
    MOBILE_MONEY(1),
    DIRECT_DEBIT(2),
    CARD(1),
    BILL_OF_EXCHANGE(2),
    OTHER(2);

    private final int usualTolerance;

    Means(int usualTolerance) {
        this.usualTolerance = usualTolerance;
    }

    /** Business days after the promised day, where the organisation has not said otherwise. */
    public int usualTolerance() {
        return usualTolerance;
    }

    /** The name in addresses, tables and message keys: {@code mobile-money}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names it. */
    public String key() {
        return "arrangements.means." + code();
    }

    public static Means parse(String code) {
        try {
            return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(ArrangementsRefusal.UNKNOWN_MEANS, code);
        }
    }
}
