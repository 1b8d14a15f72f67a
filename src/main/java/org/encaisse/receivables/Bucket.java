package org.encaisse.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late, in the classes of the aged balance. What is due today is not late; the first day late is the day after.
 *
 * <p>The SQL twin is {@code receivables.bucket(due, on)}, which answers the ordinal; a test holds them equal.
 */
public enum Bucket {
    NOT_DUE,
    LATE_1_30,
    LATE_31_60,
    LATE_61_90,
    LATE_OVER_90;

    public static Bucket of(LocalDate dueOn, LocalDate on) {
        long late = ChronoUnit.DAYS.between(dueOn, on);
        if (late <= 0) {
            return NOT_DUE;
        }
        if (late <= 30) {
            return LATE_1_30;
        }
        if (late <= 60) {
            return LATE_31_60;
        }
        return late <= 90 ? LATE_61_90 : LATE_OVER_90;
    }

    /** The name in addresses and the interface: {@code not-due}, {@code 0-30}, {@code 31-60}, {@code 61-90}, {@code over-90}. */
    public String code() {
        return switch (this) {
            case NOT_DUE -> "not-due";
            case LATE_1_30 -> "0-30";
            case LATE_31_60 -> "31-60";
            case LATE_61_90 -> "61-90";
            case LATE_OVER_90 -> "over-90";
        };
    }

    public static Bucket parse(String code) {
        for (Bucket bucket : values()) {
            if (bucket.code().equals(code.strip())) {
                return bucket;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
