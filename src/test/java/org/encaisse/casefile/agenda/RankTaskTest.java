package org.encaisse.casefile.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Bucket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the agenda (reference E12): amount by age, and the points of the urgency. */
class RankTaskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} {1}, {2} days late, urgency {3}: {4} points")
    @CsvSource({
        // what              currency days urgency points
        "10000.00,             EUR,   -10,  0,   1",
        "10000.00,             EUR,     0,  0,   1",
        "10000.00,             EUR,     1,  0,   1",
        "10000.00,             EUR,    30,  0,   1",
        "10000.00,             EUR,    31,  0,   2",
        "10000.00,             EUR,    60,  0,   2",
        "10000.00,             EUR,    61,  0,   3",
        "10000.00,             EUR,    90,  0,   3",
        "10000.00,             EUR,    91,  0,   4",
        "12345.67,             EUR,    91,  0,   4.938268",
        "1000000,              XOF,    91,  0,   4",
        "450000,               XOF,    45,  0,   0.9",
        "450000,               XOF,    45,  5,   5.9",
        "0.01,                 EUR,     5,  3,   3.000001",
        "1,                    XOF,     5,  4,   4.000001",
        "0,                    EUR,     5,  2,   2",
    })
    void points_are_stake_times_age_and_urgency(
            String amount, String currency, int late, int urgency, BigDecimal points) {
        Stake stake = stake(Money.parse(amount, currency), late);
        long divisor = RankTask.usualDivisor(Currency.getInstance(currency).getDefaultFractionDigits());

        assertThat(RankTask.rank(stake, divisor, urgency).points()).isEqualByComparingTo(points);
    }

    @Test
    void what_a_customer_owes_weighs_by_the_age_of_each_part() {
        Currency eur = Currency.getInstance("EUR");
        Stake stake = new Stake(
                eur,
                List.of(
                        Money.parse("0", "EUR"),
                        Money.parse("10000", "EUR"),
                        Money.parse("10000", "EUR"),
                        Money.parse("10000", "EUR"),
                        Money.parse("10000", "EUR")),
                TODAY.minusDays(100));

        assertThat(RankTask.rank(stake, 10_000, 0).points()).isEqualByComparingTo("10");
        assertThat(RankTask.rank(stake, 10_000, 0).size()).isEqualTo(4_000_000);
    }

    @Test
    void a_task_about_no_money_has_the_points_of_its_urgency() {
        assertThat(RankTask.rank(null, 10_000, 5).points()).isEqualByComparingTo("5");
        assertThat(RankTask.rank(null, 10_000, 0).score()).isZero();
    }

    @Test
    void an_organisation_sets_what_one_point_is() {
        assertThat(RankTask.rank(stake(Money.parse("5000", "EUR"), 10), 500, 0).points())
                .isEqualByComparingTo("10");
    }

    @Test
    void no_amount_is_too_large() {
        assertThat(RankTask.rank(stake(Money.of(Long.MAX_VALUE, "EUR"), 100), 1, 100)
                        .score())
                .isPositive();
    }

    private static Stake stake(Money amount, int late) {
        List<Money> buckets = new ArrayList<>();
        LocalDate due = TODAY.minusDays(late);
        for (Bucket bucket : Bucket.values()) {
            buckets.add(Bucket.of(due, TODAY) == bucket ? amount : Money.zero(amount.currency()));
        }
        @Nullable LocalDate oldest = due;
        return new Stake(amount.currency(), buckets, oldest);
    }
}
