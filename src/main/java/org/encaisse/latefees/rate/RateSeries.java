package org.encaisse.latefees.rate;

import java.time.LocalDate;
import java.time.MonthDay;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.rule.Semester;

/** A table of dated rates. None is ever carried into a period that it does not name. */
public enum RateSeries {
    /** European Central Bank, main refinancing operations: in force from a day until the next decision. */
    ECB_MRO("ecb-mro", Cadence.STEPS, LateFeesRefusal.ECB_RATE_MISSING),
    /** French legal rate when the creditor is a professional, by half-year. */
    FR_LEGAL_PROFESSIONAL("fr-legal-professional", Cadence.SEMESTER, LateFeesRefusal.LEGAL_RATE_MISSING),
    /** French legal rate when the creditor is a natural person not acting for a trade, by half-year. */
    FR_LEGAL_INDIVIDUAL("fr-legal-individual", Cadence.SEMESTER, LateFeesRefusal.INDIVIDUAL_RATE_MISSING),
    /** Legal rate of the UEMOA, by year. */
    UEMOA_LEGAL("uemoa-legal", Cadence.YEAR, LateFeesRefusal.UEMOA_RATE_MISSING),
    /** Bank of England official rate, as it stands on 30 June and 31 December. */
    BOE_BASE("boe-base", Cadence.FIXING, LateFeesRefusal.BOE_RATE_MISSING);

    /** How long a rate of the table speaks. */
    public enum Cadence {
        /** Until the next one, as long as somebody has checked. */
        STEPS,
        /** For the half-year that begins on its day. */
        SEMESTER,
        /** For the year that begins on its day. */
        YEAR,
        /** For that very day, on which another rate is fixed. */
        FIXING
    }

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final MonthDay JULY = MonthDay.of(7, 1);
    private static final MonthDay END_OF_JUNE = MonthDay.of(6, 30);
    private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);

    private final String code;
    private final Cadence cadence;
    private final LateFeesRefusal missing;

    RateSeries(String code, Cadence cadence, LateFeesRefusal missing) {
        this.code = code;
        this.cadence = cadence;
        this.missing = missing;
    }

    public String code() {
        return code;
    }

    public Cadence cadence() {
        return cadence;
    }

    public static RateSeries parse(String code) {
        for (RateSeries series : values()) {
            if (series.code.equals(code.strip())) {
                return series;
            }
        }
        throw new Refused(LateFeesRefusal.SERIES_UNKNOWN, code);
    }

    /** The period that a day belongs to, as people call it: {@code 2026-S2}, {@code 2027}, or the day itself. */
    public String period(LocalDate day) {
        return switch (cadence) {
            case SEMESTER -> Semester.of(day).code();
            case YEAR -> Integer.toString(day.getYear());
            case STEPS, FIXING -> day.toString();
        };
    }

    /** Whether a rate of this table may begin on that day. */
    public boolean mayBegin(LocalDate day) {
        MonthDay when = MonthDay.from(day);
        return switch (cadence) {
            case STEPS -> true;
            case SEMESTER -> when.equals(NEW_YEAR) || when.equals(JULY);
            case YEAR -> when.equals(NEW_YEAR);
            case FIXING -> when.equals(END_OF_JUNE) || when.equals(END_OF_YEAR);
        };
    }

    Refused missing(LocalDate day) {
        return new Refused(missing, cadence == Cadence.STEPS || cadence == Cadence.FIXING ? day : period(day));
    }
}
