package org.encaisse.receivables;

import java.util.Locale;

/** What each line of the aged balance stands for. */
public enum AgedBy {
    CUSTOMER,
    COLLECTOR,
    ENTITY,
    SEGMENT,
    TOTAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgedBy parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
