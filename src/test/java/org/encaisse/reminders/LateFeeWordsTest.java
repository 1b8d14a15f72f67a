package org.encaisse.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.encaisse.correspondence.Accrued;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Nature;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LateItem;
import org.encaisse.latefees.rate.ShippedRates;
import org.encaisse.latefees.rule.Debt;
import org.encaisse.latefees.rule.Indemnity;
import org.encaisse.latefees.rule.Interest;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.Terms;
import org.encaisse.latefees.rule.Watermark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter says of late fees, by the law of the debtor (C1 to C4, C9). */
class LateFeeWordsTest {

    @ParameterizedTest(name = "{0} {1} {2}: pro {6}, {7}, {8} €, {9} %")
    @CsvSource(nullValues = "-", textBlock = """
            fr-commerce, FR, pme,          EUR, 2026-09-30, 125050,   true,  22.09,  40, 12.4
            fr-public,   FR, public,       EUR, 2026-09-30, 125050,   false, 18.53,  40, 10.4
            eu,          DE, export,       EUR, 2026-09-30, 125050,   false, 18.53,  40, 10.4
            uk,          GB, export,       GBP, 2026-09-30, 125050,   false, 20.93,  70, 11.75
            uemoa,       SN, pme,          XOF, 2026-10-07, 2500000,  false, 16532,  -,  5.3637
            contract,    FR, pme,          EUR, 2026-09-30, 125050,   true,  21.38,  40, 12
            contract,    SN, pme,          XOF, 2026-10-07, 2500000,  false, 36986,  -,  12
            none,        FR, particulier,  EUR, 2026-09-30, 125050,   false, -,      -,  -
            none,        SN, interne,      XOF, 2026-09-30, 125050,   false, -,      -,  -
            """)
    void by_the_law_of_the_debtor(
            String regime,
            String country,
            String profile,
            String currency,
            LocalDate due,
            long amount,
            boolean pro,
            @Nullable String interest,
            @Nullable String indemnity,
            @Nullable BigDecimal rate) {
        Terms terms = regime.equals("contract") ? Terms.contract("12") : Terms.of(Regime.parse(regime));
        Money owed = Money.of(amount, currency);
        LateFeeWords words = words(terms, country, profile, List.of(Debt.unpaid(due, owed)));
        Money said = interest == null ? null : Money.parse(interest, currency);
        assertThat(words.variables().get("pro")).isEqualTo(pro);
        assertThat(words.variables().get("penalites")).isEqualTo(pro ? said : null);
        assertThat(words.variables().get("interets")).isEqualTo(said);
        assertThat(words.variables().get("indemnite")).isEqualTo(indemnity);
        assertThat(words.variables().get("indemnite.devise"))
                .isEqualTo(indemnity == null ? null : currency.equals("GBP") ? "£" : "€");
        assertThat(words.variables().get("taux"))
                .satisfies(value -> assertThat(value == null ? null : ((BigDecimal) value).stripTrailingZeros())
                        .isEqualTo(rate == null ? null : rate.stripTrailingZeros()));
        assertThat(words.accrued() == null ? null : words.accrued().interest()).isEqualTo(said);
    }

    @Test
    void three_late_invoices_cost_three_fixed_sums() {
        Debt late = Debt.unpaid(LocalDate.parse("2026-09-30"), Money.of(125_050, "EUR"));
        assertThat(words(Terms.of(Regime.FR_COMMERCE), "FR", "pme", List.of(late, late, late))
                        .variables())
                .containsEntry("indemnite", "120")
                .containsEntry("penalites", Money.parse("66.27", "EUR"));
    }

    @Test
    void a_figure_of_which_a_rate_is_missing_refuses_the_letter_by_its_name() {
        Debt late = Debt.unpaid(LocalDate.parse("2026-09-30"), Money.of(125_050, "EUR"));
        Claimable one = claimable(late, Terms.of(Regime.FR_COMMERCE));
        Claimable missing = new Claimable(
                one.item(),
                one.mark(),
                Interest.none(Currency.getInstance("EUR")),
                Money.zero(Currency.getInstance("EUR")),
                Money.zero(Currency.getInstance("EUR")),
                null,
                new Refused(LateFeesRefusal.CONTRACT_RATE_MISSING));
        CustomerFees fees =
                new CustomerFees(customer("FR", "pme"), Terms.of(Regime.FR_COMMERCE), ON, List.of(one, missing));
        List<UUID> both = List.of(one.item().openItemId(), missing.item().openItemId());
        assertThatThrownBy(() -> LateFeeWords.of(fees, both, Currency.getInstance("EUR"), "FR", "fr"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(LateFeesRefusal.CONTRACT_RATE_MISSING));
    }

    @Test
    void only_what_the_letter_is_about_counts() {
        Debt late = Debt.unpaid(LocalDate.parse("2026-09-30"), Money.of(125_050, "EUR"));
        Claimable one = claimable(late, Terms.of(Regime.FR_COMMERCE));
        CustomerFees fees = new CustomerFees(
                customer("FR", "pme"),
                Terms.of(Regime.FR_COMMERCE),
                ON,
                List.of(one, claimable(late, Terms.of(Regime.FR_COMMERCE))));
        LateFeeWords words =
                LateFeeWords.of(fees, List.of(one.item().openItemId()), Currency.getInstance("EUR"), "FR", "en");
        assertThat(words.accrued()).isEqualTo(new Accrued(Money.parse("22.09", "EUR"), Money.parse("40.00", "EUR")));
    }

    private static final LocalDate ON = LocalDate.parse("2026-11-21");

    private static LateFeeWords words(Terms terms, String country, String profile, List<Debt> debts) {
        List<Claimable> items = IntStream.range(0, debts.size())
                .mapToObj(i -> claimable(debts.get(i), terms))
                .toList();
        return LateFeeWords.of(
                new CustomerFees(customer(country, profile), terms, ON, items),
                items.stream().map(item -> item.item().openItemId()).toList(),
                debts.getFirst().amount().currency(),
                country,
                "fr");
    }

    private static Claimable claimable(Debt debt, Terms terms) {
        Currency currency = debt.amount().currency();
        Watermark none = Watermark.none(debt);
        Watermark.Delta delta = none.delta(debt, terms, ShippedRates.table(), ON);
        LateItem item = new LateItem(
                Ids.next(), Ids.next(), "F-1", new UUID(0, 1), debt.dueOn().minusDays(30), debt, debt.amount(), false);
        return new Claimable(
                item,
                none,
                delta.interest(),
                delta.amount(),
                Indemnity.of(terms, List.of(debt)).orElse(Money.zero(currency)),
                null,
                null);
    }

    private static Customer customer(String country, String profile) {
        return new Customer(
                new UUID(0, 1),
                new UUID(0, 2),
                "C-1",
                "ACME",
                "fr",
                country,
                profile,
                null,
                null,
                null,
                null,
                null,
                null,
                Nature.ofProfile(profile));
    }
}
