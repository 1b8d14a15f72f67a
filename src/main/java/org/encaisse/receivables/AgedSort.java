package org.encaisse.receivables;

import java.util.Locale;

/** The order of the customers in the aged balance. */
public enum AgedSort {
    /** By code: the quick one. */
    CODE,
    /** By name. */
    NAME,
    /** The largest debt first. */
    TOTAL,
    /** The largest late debt first. */
    OVERDUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgedSort parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
