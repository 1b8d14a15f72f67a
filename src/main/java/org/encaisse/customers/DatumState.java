package org.encaisse.customers;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one datum: found right, found wrong, doubted, or never looked at.
 *
 * @param checkedOn when somebody last found it right; null when nobody ever did
 * @param mark null while nothing speaks against it
 * @param markedOn since when it is wrong or doubtful
 * @param why in a few words, as said by whoever marked it
 */
public record DatumState(
        @Nullable LocalDate checkedOn,
        @Nullable Mark mark,
        @Nullable LocalDate markedOn,
        @Nullable String why) {

    public static final DatumState NEVER_CHECKED = new DatumState(null, null, null, null);

    /** What speaks against a datum. */
    public enum Mark {
        /** Tried, and it does not lead to him: not used any more. */
        WRONG,
        /** It does not look right (a number that no country has); used, and to be looked at. */
        DOUBTFUL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Mark parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isWrong() {
        return mark == Mark.WRONG;
    }

    public boolean isDoubtful() {
        return mark == Mark.DOUBTFUL;
    }

    /** Whether it is to be looked at again: marked, never checked, or checked longer ago than that. */
    public boolean isStale(LocalDate on, int months) {
        return mark != null || checkedOn == null || checkedOn.isBefore(on.minusMonths(months));
    }
}
