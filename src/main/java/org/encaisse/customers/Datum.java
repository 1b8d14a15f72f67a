package org.encaisse.customers;

import java.util.Locale;

/** One way to reach a contact, checked or found wrong by itself: a dead number says nothing of the address. */
public enum Datum {
    EMAIL,
    TELEPHONE,
    /** Street, postal code, city and country. */
    ADDRESS,
    /** Where a courier finds the door. */
    GEO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Datum parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
