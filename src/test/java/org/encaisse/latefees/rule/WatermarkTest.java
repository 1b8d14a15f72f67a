package org.encaisse.latefees.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.latefees.rate.ShippedRates;
import org.encaisse.latefees.rule.Debt.Relief;
import org.encaisse.latefees.rule.Watermark.Delta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interest is claimed by stages: never a day twice, and all the stages together come to the whole. */
class WatermarkTest {

    private static final RateTable RATES = ShippedRates.table();
    private static final LocalDate START = LocalDate.parse("2023-01-15");
    private static final LocalDate END = LocalDate.parse("2026-11-21");

    @Test
    void only_what_came_since_the_last_claim_is_claimed() {
        Debt debt = Debt.unpaid(LocalDate.parse("2026-05-31"), Money.parse("12000", "EUR"));
        Terms terms = Terms.of(Regime.FR_COMMERCE);
        Watermark none = Watermark.none(debt);

        Delta june = none.delta(debt, terms, RATES, LocalDate.parse("2026-06-30"));
        assertThat(june.amount()).isEqualTo(Money.parse("119.84", "EUR"));
        Watermark once = none.after(june, LocalDate.parse("2026-06-30"));

        assertThat(once.delta(debt, terms, RATES, LocalDate.parse("2026-06-30")).amount())
                .isEqualTo(Money.parse("0", "EUR"));
        Delta july = once.delta(debt, terms, RATES, LocalDate.parse("2026-07-31"));
        assertThat(july.interest().stretches().getFirst().from()).isEqualTo(LocalDate.parse("2026-07-01"));
        // 126.3781 and the fraction left of June: 246.21 in all.
        assertThat(july.amount()).isEqualTo(Money.parse("126.37", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void no_day_is_claimed_twice_and_the_claims_add_up_to_the_whole(long seed) {
        Random dice = new Random(seed);
        for (int story = 0; story < 200; story++) {
            Debt debt = debt(dice);
            Terms terms = terms(dice, debt);
            LocalDate end = debt.dueOn().plusDays(dice.nextInt(1, 500));
            end = end.isAfter(END) ? END : end;

            Interest whole = LateInterest.of(debt, terms, RATES, end);
            Watermark mark = Watermark.none(debt);
            Money sum = Money.zero(debt.amount().currency());
            List<LocalDate> days = new ArrayList<>();
            LocalDate day = debt.dueOn();
            while (day.isBefore(end)) {
                // Sometimes the same day again, sometimes a day before: neither claims anything.
                day = day.plusDays(dice.nextInt(-2, 60));
                LocalDate until = day.isAfter(end) ? end : day;
                Delta delta = mark.delta(debt, terms, RATES, until);
                delta.interest()
                        .stretches()
                        .forEach(line ->
                                line.from().datesUntil(line.to().plusDays(1)).forEach(days::add));
                sum = sum.plus(delta.amount());
                mark = mark.after(delta, until);
            }
            assertThat(days).as("seed %s story %s", seed, story).doesNotHaveDuplicates();
            assertThat(sum)
                    .as("seed %s story %s %s %s", seed, story, debt, terms)
                    .isEqualTo(whole.total());
            assertThat(mark.claimed()).isEqualTo(sum);
        }
    }

    private static Debt debt(Random dice) {
        String currency = dice.nextInt(4) == 0 ? "XOF" : "EUR";
        Money amount = Money.of(dice.nextLong(1, 5_000_000), currency);
        LocalDate due = START.plusDays(dice.nextInt(0, 1_000));
        List<Relief> reliefs = new ArrayList<>();
        Money left = amount;
        for (int i = dice.nextInt(4); i > 0 && left.isPositive(); i--) {
            Money part = Money.of(dice.nextLong(1, left.minor() + 1), currency);
            left = left.minus(part);
            reliefs.add(new Relief(due.plusDays(dice.nextInt(-5, 400)), part));
        }
        return new Debt(due, amount, reliefs);
    }

    private static Terms terms(Random dice, Debt debt) {
        Terms terms = switch (dice.nextInt(5)) {
            case 0 -> Terms.of(Regime.FR_COMMERCE);
            case 1 -> Terms.of(Regime.FR_PUBLIC);
            case 2 -> Terms.of(Regime.EU);
            case 3 -> Terms.of(Regime.UEMOA);
            default -> Terms.contract("7.3");
        };
        return terms.counting(DayCount.values()[dice.nextInt(3)]);
    }
}
