package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a customer's late payments.
 *
 * @param contractRate per year in percent, for {@link Regime#CONTRACT}
 * @param noticeOn day of the formal notice (mise en demeure), from which the legal rate runs
 * @param indemnity whether the fixed sum for recovery costs is claimed where the law gives one
 * @param why what made the choice: {@code agreed}, {@code country}, {@code public}, {@code internal}, {@code consumer} …
 */
public record Terms(
        Regime regime,
        @Nullable BigDecimal contractRate,
        @Nullable LocalDate noticeOn,
        boolean indemnity,
        DayCount dayCount,
        PaymentTerm term,
        Imputation.Order imputation,
        String why) {

    public static Terms of(Regime regime) {
        return new Terms(
                regime,
                null,
                null,
                true,
                DayCount.ACT_365,
                PaymentTerm.UNKNOWN,
                Imputation.Order.INTEREST_FIRST,
                "agreed");
    }

    public static Terms contract(String percent) {
        return new Terms(
                Regime.CONTRACT,
                new BigDecimal(percent),
                null,
                true,
                DayCount.ACT_365,
                PaymentTerm.UNKNOWN,
                Imputation.Order.INTEREST_FIRST,
                "agreed");
    }

    public Terms counting(DayCount other) {
        return new Terms(regime, contractRate, noticeOn, indemnity, other, term, imputation, why);
    }

    public Terms noticed(LocalDate day) {
        return new Terms(regime, contractRate, day, indemnity, dayCount, term, imputation, why);
    }
}
