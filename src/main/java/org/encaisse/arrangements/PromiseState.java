package org.encaisse.arrangements;

import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** What became of a promise. */
public enum PromiseState {
    /** Its last tolerated day has not passed, or money that may well be it waits to be allocated. */
    OPEN,
    /** All that was promised came in time, or all that was still owed of it. */
    KEPT,
    /** Some of it came in time. */
    PARTLY_KEPT,
    /** Nothing came in time. */
    BROKEN,
    /** Taken back, replaced by another one, or without object: nothing of it is owed any more. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "arrangements.state." + code();
    }

    /** It is late enough to say what it was worth: it counts in the rates. */
    public boolean isJudged() {
        return this == KEPT || this == PARTLY_KEPT || this == BROKEN;
    }

    public static PromiseState parse(String code) {
        try {
            return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(ArrangementsRefusal.UNKNOWN_STATE, code);
        }
    }
}
