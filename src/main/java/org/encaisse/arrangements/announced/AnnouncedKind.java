package org.encaisse.arrangements.announced;

import java.util.Locale;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.kernel.outcome.Refused;

/** In what way money is said to be on its way. */
public enum AnnouncedKind {
    /** The transfer order and the list of invoices are asked for (seed 000, point 6). */
    TRANSFER,
    /** A courier fetches it, with the list of invoices. */
    CHEQUE,
    /** The customer says that he has paid: accounting looks for it. */
    ALREADY_PAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "arrangements.kind." + code();
    }

    public static AnnouncedKind parse(String code) {
        try {
            return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(ArrangementsRefusal.UNKNOWN_KIND, code);
        }
    }
}
