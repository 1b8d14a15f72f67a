package org.encaisse.dunning.prevention;

import java.math.BigDecimal;
import java.util.Map;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a customer pays, and what his structure's invoices usually come to, by currency code.
 *
 * @param payers what is known of him in each currency; empty when he was not billed in the last year
 * @param averages what an invoice of his structure usually comes to
 */
public record PayerFigures(Map<String, Payer> payers, Map<String, Money> averages) {

    public static final PayerFigures NONE = new PayerFigures(Map.of(), Map.of());

    public PayerFigures {
        payers = Map.copyOf(payers);
        averages = Map.copyOf(averages);
    }

    /**
     * In one currency, over the last year.
     *
     * @param shareBefore what customers with more turnover make of the whole, in hundredths
     * @param meanDelay days between due date and money; null when nothing was paid
     * @param lateNow due dates that are late at this moment
     */
    public record Payer(
            BigDecimal shareBefore, @Nullable BigDecimal meanDelay, int paidItems, int paidLate, int lateNow) {

        /** He has paid before, and never late. */
        boolean alwaysOnTime() {
            return paidItems > 0 && paidLate == 0 && lateNow == 0;
        }
    }
}
