package org.encaisse.latefees.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;

/**
 * How a due date follows from the day of an invoice (art. L441-10 I). The two ways of counting 45 days « fin de mois »
 * give different days: the parties agree on one.
 */
public enum PaymentTerm {
    /** Nothing is known of what was agreed. */
    UNKNOWN,
    /** 30 days: what applies when nothing is agreed, from receipt; also State and local authorities. */
    DAYS_30,
    /** 50 days: public hospitals. */
    DAYS_50,
    /** 60 days from the invoice: the most that may be agreed; also public undertakings. */
    DAYS_60,
    /** 45 days, then the end of that month. */
    END_OF_MONTH_AFTER_45,
    /** The end of the invoice's month, then 45 days. */
    DAYS_45_AFTER_MONTH,
    /** 45 days from a recapitulative invoice. */
    DAYS_45_PERIODIC;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PaymentTerm parse(String code) {
        for (PaymentTerm term : values()) {
            if (term.code().equals(code.strip())) {
                return term;
            }
        }
        throw new Refused(LateFeesRefusal.TERM_UNKNOWN, code);
    }

    /** The last day on which payment is in time; for {@link #UNKNOWN} the legal 30 days. */
    public LocalDate dueOn(LocalDate issuedOn) {
        return switch (this) {
            case UNKNOWN, DAYS_30 -> issuedOn.plusDays(30);
            case DAYS_50 -> issuedOn.plusDays(50);
            case DAYS_60 -> issuedOn.plusDays(60);
            case END_OF_MONTH_AFTER_45 -> YearMonth.from(issuedOn.plusDays(45)).atEndOfMonth();
            case DAYS_45_AFTER_MONTH -> YearMonth.from(issuedOn).atEndOfMonth().plusDays(45);
            case DAYS_45_PERIODIC -> issuedOn.plusDays(45);
        };
    }
}
