package org.encaisse.latefees;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a customer on late payment.
 *
 * @param regime null leaves the choice to the law of the customer's country and profile
 * @param contractRate per year in percent
 * @param noticeOn the day of the formal notice, where the legal rate waits for one
 * @param term the payment term expressly agreed
 * @param note where it is written: contract, article, letter
 */
public record AgreedTerms(
        @Nullable Regime regime,
        @Nullable BigDecimal contractRate,
        @Nullable LocalDate noticeOn,
        boolean indemnity,
        PaymentTerm term,
        Imputation.Order imputation,
        @Nullable String note) {

    public static final AgreedTerms NOTHING =
            new AgreedTerms(null, null, null, true, PaymentTerm.UNKNOWN, Imputation.Order.INTEREST_FIRST, null);
}
