package org.encaisse.arrangements.announced;

import java.util.Locale;

/** Where announced money stands. */
public enum AnnouncedState {
    ANNOUNCED,
    /** Another visit was agreed. */
    RESCHEDULED,
    /** The courier has the cheque. */
    COLLECTED,
    /** Nobody gave the courier a cheque. */
    ABSENT,
    /** The cheque shown was not of the amount announced. */
    WRONG_AMOUNT,
    /** Looked for and not found (K1 negative): the customer is called. */
    MISSING,
    /** It is in the accounts. */
    RECEIVED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "arrangements.announced." + code();
    }

    public boolean isOver() {
        return this == RECEIVED || this == CANCELLED;
    }

    /** The courier still has to go there. */
    public boolean awaitsVisit() {
        return this == ANNOUNCED || this == RESCHEDULED;
    }

    static AnnouncedState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
