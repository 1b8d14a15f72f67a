package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.jspecify.annotations.Nullable;

/** By which law or agreement a late payment costs something. */
public enum Regime {
    /** Between professionals in France, art. L441-10 C. com.: ECB rate on 1 January or 1 July, plus 10, by half-year; 40 €. */
    FR_COMMERCE,
    /** French public buyers, art. R2192-31 CCP: ECB rate of the half-year in which interest began, plus 8, one rate; 40 €. */
    FR_PUBLIC,
    /** What is not under L441-10: French legal rate from the formal notice on, creditor a professional (art. 1231-6 CC). */
    FR_LEGAL,
    /** The same when the creditor is a natural person. */
    FR_LEGAL_INDIVIDUAL,
    /** Directive 2011/7/EU: at least the ECB rate plus 8, by half-year; 40 €. */
    EU,
    /** United Kingdom: Bank of England rate on 30 June or 31 December before interest began, plus 8, one rate; £40, £70, £100. */
    UK,
    /** UEMOA: legal rate of each year; only where the law or contract of the file says so. */
    UEMOA,
    /** The rate of the contract. */
    CONTRACT,
    /** Nothing is claimed: own group, consumers, abroad without an agreement. */
    NONE;

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Regime parse(String code) {
        for (Regime regime : values()) {
            if (regime.code().equals(code.strip())) {
                return regime;
            }
        }
        throw new Refused(LateFeesRefusal.REGIME_UNKNOWN, code);
    }

    /** Whether the rate of a day depends on the half-year that the day lies in. */
    boolean bySemester() {
        return this == FR_COMMERCE || this == EU || this == FR_LEGAL || this == FR_LEGAL_INDIVIDUAL || this == CONTRACT;
    }

    boolean byYear() {
        return this == UEMOA;
    }

    /** Whether interest waits for a formal notice. */
    public boolean needsNotice() {
        return this == FR_LEGAL || this == FR_LEGAL_INDIVIDUAL;
    }

    /**
     * Per year, in percent, for a day on which interest runs.
     *
     * @param began the first day on which interest ran
     */
    BigDecimal percent(LocalDate day, LocalDate began, @Nullable BigDecimal contract, RateTable rates) {
        return switch (this) {
            case FR_COMMERCE -> ecb(day, rates).add(TEN);
            case EU -> ecb(day, rates).add(EIGHT);
            case FR_PUBLIC -> ecb(began, rates).add(EIGHT);
            case UK -> rates.at(RateSeries.BOE_BASE, fixing(began)).percent().add(EIGHT);
            case FR_LEGAL -> rates.at(RateSeries.FR_LEGAL_PROFESSIONAL, day).percent();
            case FR_LEGAL_INDIVIDUAL ->
                rates.at(RateSeries.FR_LEGAL_INDIVIDUAL, day).percent();
            case UEMOA -> rates.at(RateSeries.UEMOA_LEGAL, day).percent();
            case CONTRACT -> {
                if (contract == null) {
                    throw new Refused(LateFeesRefusal.CONTRACT_RATE_MISSING);
                }
                yield contract;
            }
            case NONE -> BigDecimal.ZERO;
        };
    }

    /** The rate of the half-year's first day, not that of the day itself. */
    private static BigDecimal ecb(LocalDate day, RateTable rates) {
        return rates.at(RateSeries.ECB_MRO, Semester.of(day).first()).percent();
    }

    /** 30 June or 31 December immediately before. */
    static LocalDate fixing(LocalDate began) {
        return began.getMonthValue() <= 6
                ? LocalDate.of(began.getYear() - 1, Month.DECEMBER, 31)
                : LocalDate.of(began.getYear(), Month.JUNE, 30);
    }
}
