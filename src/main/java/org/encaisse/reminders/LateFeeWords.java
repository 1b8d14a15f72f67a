package org.encaisse.reminders;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.Accrued;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.RegimeChoice;
import org.encaisse.latefees.rule.Stretch;
import org.encaisse.platform.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of late fees: nothing to whom the law asks nothing of (consumers, the own group, abroad without an
 * agreement), penalties and 40 € to French professionals, interest to others. What was claimed before is owed by itself: it
 * is named apart, never counted again.
 */
record LateFeeWords(Map<String, Object> variables, @Nullable Accrued accrued) {

    static final LateFeeWords NONE = new LateFeeWords(Map.of("pro", false, "public", false), null);
    private static final Currency EURO = Currency.getInstance("EUR");

    /**
     * @param about the due dates of the letter
     * @param country of the customer, or of the structure when the customer's is not known
     * @throws org.encaisse.kernel.outcome.Refused by name when the rate of one of the days is not known
     */
    static LateFeeWords of(
            CustomerFees fees, Collection<UUID> about, Currency currency, String country, String language) {
        Regime regime = fees.terms().regime();
        List<Claimable> items = fees.items().stream()
                .filter(item -> about.contains(item.item().openItemId()))
                .filter(item -> item.amount().currency().equals(currency))
                .toList();
        if (regime == Regime.NONE) {
            return NONE;
        }
        for (Claimable item : items) {
            // A figure of which a part cannot be computed is no figure: the letter waits until the rate is entered.
            if (item.refused() != null) {
                throw item.refused();
            }
        }
        Money interest = items.stream().map(Claimable::amount).reduce(Money.zero(currency), Money::plus);
        Money indemnity = indemnity(items, currency);
        if (!interest.isPositive() && (indemnity == null || !indemnity.isPositive())) {
            return NONE;
        }
        Map<String, Object> said = new HashMap<>();
        boolean pro = frenchProfessional(regime, country, fees);
        said.put("pro", pro);
        said.put("public", regime == Regime.FR_PUBLIC);
        if (pro) {
            said.put("penalites", interest);
        }
        said.put("interets", interest);
        if (indemnity != null && indemnity.isPositive()) {
            said.put("indemnite", round(indemnity, language));
            said.put(
                    "indemnite.devise",
                    Formats.of(Locale.of(language))
                            .currency(indemnity.currency().getCurrencyCode()));
        }
        Money invoiced = items.stream().map(item -> item.mark().claimed()).reduce(Money.zero(currency), Money::plus);
        if (invoiced.isPositive()) {
            said.put("penalites.facturees", invoiced);
        }
        BigDecimal rate = rate(items);
        if (rate != null) {
            said.put("taux", rate);
        }
        return new LateFeeWords(said, new Accrued(interest, indemnity));
    }

    private static boolean frenchProfessional(Regime regime, String country, CustomerFees fees) {
        return regime == Regime.FR_COMMERCE
                || (regime == Regime.CONTRACT
                        && RegimeChoice.of(country, fees.customer().nature(), false)
                                        .regime()
                                == Regime.FR_COMMERCE);
    }

    /** In the letter's currency; else what is due in euros on invoices in another one. */
    private static @Nullable Money indemnity(List<Claimable> items, Currency currency) {
        Money here = items.stream().map(Claimable::indemnity).reduce(Money.zero(currency), Money::plus);
        if (here.isPositive()) {
            return here;
        }
        Money euros = Money.zero(EURO);
        for (Claimable item : items) {
            Money elsewhere = item.elsewhere();
            if (elsewhere != null && elsewhere.currency().equals(EURO)) {
                euros = euros.plus(elsewhere);
            }
        }
        return euros.isPositive() ? euros : null;
    }

    /** {@code 40} and not {@code 40,00}. */
    private static String round(Money money, String language) {
        Formats formats = Formats.of(Locale.of(language));
        BigDecimal sum = money.toDecimal().stripTrailingZeros();
        return sum.scale() <= 0 ? formats.number(sum.longValueExact()) : formats.amount(money);
    }

    /** The rate of the last day counted. */
    private static @Nullable BigDecimal rate(List<Claimable> items) {
        return items.stream()
                .flatMap(item -> item.interest().stretches().stream())
                .max(Comparator.comparing(Stretch::to))
                .map(Stretch::percent)
                .orElse(null);
    }
}
