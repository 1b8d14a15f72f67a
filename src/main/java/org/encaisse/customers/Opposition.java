package org.encaisse.customers;

import java.util.Locale;

/** What a customer does not want. */
public enum Opposition {
    /** No text messages. */
    SMS,
    /** Nobody of ours in copy of what he is written: the salesperson, the management. */
    COPIES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Opposition parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
