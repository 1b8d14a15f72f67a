package org.encaisse.latefees.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.encaisse.customers.Nature;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.rule.Debt.Relief;
import org.encaisse.latefees.rule.Imputation.Order;
import org.encaisse.latefees.rule.Imputation.Parts;
import org.encaisse.latefees.rule.ImputeAmong.Owed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixed sum per late invoice, and what a part payment settles first. */
class IndemnityAndImputationTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-31");

    @Test
    void one_late_invoice_costs_forty_euros_once_however_it_is_paid() {
        Debt twoParts = new Debt(
                DUE,
                euros("5000"),
                List.of(new Relief(DUE.plusDays(10), euros("2000")), new Relief(DUE.plusDays(40), euros("3000"))));
        assertThat(Indemnity.of(Terms.of(Regime.FR_COMMERCE), List.of(twoParts)))
                .as("C1-8")
                .contains(euros("40"));
        assertThat(Indemnity.of(
                        Terms.of(Regime.FR_COMMERCE),
                        List.of(Debt.unpaid(DUE, euros("10")), Debt.unpaid(DUE.plusDays(30), euros("10")))))
                .as("several due dates of one invoice")
                .contains(euros("40"));
    }

    @Test
    void three_late_invoices_cost_a_hundred_and_twenty() {
        Money sum = List.of("100", "200", "300").stream()
                .map(amount -> Indemnity.of(Terms.of(Regime.FR_COMMERCE), List.of(Debt.unpaid(DUE, euros(amount))))
                        .orElseThrow())
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(sum).as("C1-9").isEqualTo(euros("120"));
    }

    @Test
    void paid_on_the_due_day_costs_nothing() {
        Debt paid = new Debt(DUE, euros("5000"), List.of(new Relief(DUE, euros("5000"))));
        assertThat(Indemnity.of(Terms.of(Regime.FR_COMMERCE), List.of(paid)))
                .as("C1-7")
                .isEmpty();
    }

    @Test
    void a_consumer_and_the_own_group_are_never_asked_for_anything() {
        for (Nature nature : List.of(Nature.CONSUMER, Nature.INTERNAL)) {
            Regime regime = RegimeChoice.of("FR", nature, true).regime();
            assertThat(regime).as("C1-10 %s", nature).isEqualTo(Regime.NONE);
            assertThat(Indemnity.of(Terms.of(regime), List.of(Debt.unpaid(DUE, euros("100")))))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(nullValues = "-", textBlock = """
            uk,          999.99 GBP,   40.00
            uk,          1000.00 GBP,  70.00
            uk,          9999.99 GBP,  70.00
            uk,          10000.00 GBP, 100.00
            uk,          10000.00 EUR, -
            fr-public,   50000.00 EUR, 40.00
            eu,          1.00 EUR,     40.00
            contract,    1.00 EUR,     40.00
            contract,    1000 XOF,     -
            uemoa,       2500000 XOF,  -
            fr-legal,    100.00 EUR,   -
            none,        100.00 EUR,   -
            """)
    void the_fixed_sum_of_each_law(String regime, String owed, String expected) {
        String[] parts = owed.split(" ");
        Terms terms = regime.equals("contract") ? Terms.contract("12") : Terms.of(Regime.parse(regime));
        Optional<Money> indemnity = Indemnity.of(terms, List.of(Debt.unpaid(DUE, Money.parse(parts[0], parts[1]))));
        assertThat(indemnity.map(money -> money.toDecimal().toPlainString()).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{4} of {0} + {1} + {2}, {3}")
    @CsvSource(textBlock = """
            # interest, costs, principal, order,            paid,  interest left, costs left, principal left, over
            3000,       0,     20000,     interest-first,   18000, 0,             0,          5000,           0
            3000,       40,    20000,     interest-first,   3020,  0,             20,         20000,          0
            3000,       40,    20000,     interest-first,   1000,  2000,          40,         20000,          0
            3000,       40,    20000,     interest-first,   25000, 0,             0,          0,              1960
            3000,       40,    20000,     principal-first,  18000, 3000,          40,         2000,           0
            3000,       40,    20000,     principal-first,  21000, 2000,          40,         0,              0
            0,          0,     0,         interest-first,   10,    0,             0,          0,              10
            """)
    void a_part_payment_settles_interest_then_costs_then_the_principal_or_as_agreed(
            String interest,
            String costs,
            String principal,
            String order,
            String paid,
            String interestLeft,
            String costsLeft,
            String principalLeft,
            String over) {
        Imputation.Outcome outcome = Imputation.of(
                euros(paid), new Parts(euros(interest), euros(costs), euros(principal)), Order.parse(order));
        assertThat(outcome.remaining())
                .isEqualTo(new Parts(euros(interestLeft), euros(costsLeft), euros(principalLeft)));
        assertThat(outcome.left()).isEqualTo(euros(over));
    }

    @Test
    void nothing_is_lost_or_made_by_imputing() {
        Random dice = new Random(1343);
        for (int i = 0; i < 2_000; i++) {
            Parts owed = new Parts(any(dice), any(dice), any(dice));
            Money paid = any(dice);
            for (Order order : Order.values()) {
                Imputation.Outcome outcome = Imputation.of(paid, owed, order);
                assertThat(outcome.settled().total().plus(outcome.left())).isEqualTo(paid);
                assertThat(outcome.settled().total().plus(outcome.remaining().total()))
                        .isEqualTo(owed.total());
                assertThat(outcome.left().isPositive()
                                && outcome.remaining().total().isPositive())
                        .isFalse();
            }
        }
    }

    @Test
    void a_negative_amount_is_refused() {
        assertThatThrownBy(() ->
                        Imputation.of(euros("-1"), new Parts(euros("1"), euros("1"), euros("1")), Order.INTEREST_FIRST))
                .isInstanceOf(Refused.class);
    }

    @Test
    void among_several_debts_the_named_one_comes_first_then_the_dearest_the_oldest_and_in_proportion() {
        Owed cheapOld = new Owed("cheap-old", euros("100"), DUE.minusDays(90), false, true, rate("4"));
        Owed dear = new Owed("dear", euros("100"), DUE, false, true, rate("12"));
        Owed notDue = new Owed("not-due", euros("100"), DUE.plusDays(90), false, false, rate("20"));
        Owed named = new Owed("named", euros("100"), DUE, true, true, rate("1"));
        assertThat(ImputeAmong.of(euros("350"), List.of(cheapOld, notDue, dear, named)))
                .containsExactly(
                        Map.entry("named", euros("100")),
                        Map.entry("dear", euros("100")),
                        Map.entry("cheap-old", euros("100")),
                        Map.entry("not-due", euros("50")));
        Owed one = new Owed("one", euros("100"), DUE, false, true, rate("4"));
        Owed other = new Owed("other", euros("200"), DUE, false, true, rate("4"));
        assertThat(ImputeAmong.of(euros("30"), List.of(one, other)))
                .containsExactly(Map.entry("one", euros("10")), Map.entry("other", euros("20")));
        assertThat(ImputeAmong.of(euros("0.01"), List.of(one, other))).containsExactly(Map.entry("one", euros("0.01")));
    }

    private static BigDecimal rate(String percent) {
        return new BigDecimal(percent);
    }

    private static Money any(Random dice) {
        return Money.of(dice.nextLong(0, 100_000), "EUR");
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }
}
