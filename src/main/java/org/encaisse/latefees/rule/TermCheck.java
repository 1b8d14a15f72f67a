package org.encaisse.latefees.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether an invoice's term is within the legal maximum of art. L441-10: 60 days, or 45 days end of month where that was
 * expressly agreed.
 *
 * @param latest the last due day the law admits
 */
public record TermCheck(Verdict verdict, LocalDate latest, LocalDate dueOn) {

    /** What the law says of a due date. */
    public enum Verdict {
        WITHIN,
        /** Beyond 60 days, yet within 45 days end of month: lawful only if that was expressly agreed. */
        ONLY_IF_AGREED,
        OVER
    }

    /** @param publicBuyer whose term is a ceiling by itself: 30, 50 or 60 days, 30 when nothing is known */
    public static TermCheck of(LocalDate issuedOn, LocalDate dueOn, PaymentTerm agreed, boolean publicBuyer) {
        LocalDate plain = PaymentTerm.DAYS_60.dueOn(issuedOn);
        if (publicBuyer) {
            return plainly(agreed.dueOn(issuedOn), dueOn);
        }
        return switch (agreed) {
            case END_OF_MONTH_AFTER_45, DAYS_45_AFTER_MONTH, DAYS_45_PERIODIC -> plainly(agreed.dueOn(issuedOn), dueOn);
            case DAYS_30, DAYS_50, DAYS_60 -> plainly(plain, dueOn);
            case UNKNOWN -> {
                LocalDate one = PaymentTerm.END_OF_MONTH_AFTER_45.dueOn(issuedOn);
                LocalDate other = PaymentTerm.DAYS_45_AFTER_MONTH.dueOn(issuedOn);
                LocalDate latest = one.isAfter(other) ? one : other;
                yield dueOn.isAfter(plain) && !dueOn.isAfter(latest)
                        ? new TermCheck(Verdict.ONLY_IF_AGREED, plain, dueOn)
                        : plainly(dueOn.isAfter(plain) && latest.isAfter(plain) ? latest : plain, dueOn);
            }
        };
    }

    private static TermCheck plainly(LocalDate latest, LocalDate dueOn) {
        return new TermCheck(dueOn.isAfter(latest) ? Verdict.OVER : Verdict.WITHIN, latest, dueOn);
    }

    /** Days beyond the last day admitted. */
    public int daysOver() {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(latest, dueOn)));
    }
}
