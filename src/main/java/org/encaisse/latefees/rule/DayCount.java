package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;

/**
 * How many parts of a year lie between two days. The French statute is silent; Encaisse counts every day over 365 unless
 * the organisation says otherwise.
 */
public enum DayCount {
    /** Days over 365, leap year or not. */
    ACT_365("act-365"),
    /** Days over the length of the calendar year each of them lies in. */
    ACT_ACT("act-act"),
    /** Months of 30 days, years of 360: three months are a quarter of a year. */
    THIRTY_360("30-360");

    private final String code;

    DayCount(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static DayCount parse(String code) {
        for (DayCount count : values()) {
            if (count.code.equals(code)) {
                return count;
            }
        }
        throw new Refused(LateFeesRefusal.TERM_UNKNOWN, code);
    }

    /** From the day after {@code after} to {@code to}, both in the same calendar year when years matter. */
    int days(LocalDate after, LocalDate to) {
        return Math.toIntExact(this == THIRTY_360 ? thirty(to) - thirty(after) : ChronoUnit.DAYS.between(after, to));
    }

    /** {@code figure} × days ÷ days of the year, to 34 digits. */
    BigDecimal share(BigDecimal figure, int days, LocalDate in) {
        int year = switch (this) {
            case ACT_365 -> 365;
            case ACT_ACT -> in.lengthOfYear();
            case THIRTY_360 -> 360;
        };
        return figure.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(year), MathContext.DECIMAL128);
    }

    private static long thirty(LocalDate day) {
        return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
    }
}
