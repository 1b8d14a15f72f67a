package org.encaisse.latefees.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.latefees.rate.ShippedRates;
import org.encaisse.latefees.rule.Debt.Relief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the French, European, British and West African rules, to the cent. */
class StatutoryInterestTest {

    private static final RateTable RATES = ShippedRates.table();

    @ParameterizedTest(name = "{0}: {3} {4} due {5} until {6}")
    @CsvSource(nullValues = "-", textBlock = """
            # case,  regime,      contract, amount,   cur, due,        until,      expected, days
            C1-1,    contract,    10,       5000,     EUR, 2026-03-01, 2026-03-31, 41.10,    30
            C1-3,    fr-commerce, -,        12000,    EUR, 2026-05-31, 2026-07-31, 246.21,   61
            C1-4,    fr-commerce, -,        5000,     EUR, 2025-12-15, 2026-01-14, 49.93,    30
            C1-5,    fr-commerce, -,        10000,    EUR, 2024-12-01, 2025-02-28, 329.68,   89
            C1-6,    fr-commerce, -,        1250.50,  EUR, 2026-09-30, 2026-11-21, 22.09,    52
            C1-7,    fr-commerce, -,        5000,     EUR, 2026-05-31, 2026-05-31, 0.00,     0
            C4-1,    fr-public,   -,        50000,    EUR, 2026-05-31, 2026-07-31, 848.15,   61
            C4-2,    uk,          -,        10000,    GBP, 2026-07-15, 2026-07-16, 3.22,     1
            C4-2b,   uk,          -,        10000,    GBP, 2026-07-15, 2026-09-14, 196.37,   61
            UEMOA-1, uemoa,       -,        2500000,  XOF, 2026-01-31, 2026-03-17, 16532,    45
            UEMOA-2, uemoa,       -,        850000,   XOF, 2026-05-31, 2026-06-30, 3747,     30
            EU-S1,   eu,          -,        36500,    EUR, 2026-05-31, 2026-06-30, 304.50,   30
            EU-S2,   eu,          -,        36500,    EUR, 2026-06-30, 2026-07-30, 312.00,   30
            """)
    void the_worked_examples_come_out_to_the_cent(
            String name,
            String regime,
            String contract,
            String amount,
            String currency,
            LocalDate due,
            LocalDate until,
            String expected,
            int days) {
        Terms terms = contract == null ? Terms.of(Regime.parse(regime)) : Terms.contract(contract);
        Interest interest = LateInterest.of(Debt.unpaid(due, Money.parse(amount, currency)), terms, RATES, until);
        assertThat(interest.total()).as(name).isEqualTo(Money.parse(expected, currency));
        assertThat(interest.days()).isEqualTo(days);
    }

    @Test
    void three_months_are_a_quarter_of_a_year_where_months_have_thirty_days() {
        Terms terms = Terms.of(Regime.FR_COMMERCE).counting(DayCount.THIRTY_360);
        Interest interest =
                LateInterest.of(Debt.unpaid(day("2014-02-15"), euros("10000")), terms, RATES, day("2014-05-15"));
        assertThat(interest.total()).as("C1-2").isEqualTo(euros("256.25"));
    }

    @Test
    void a_delay_over_two_half_years_is_cut_and_only_the_total_is_rounded() {
        Interest interest = LateInterest.of(
                Debt.unpaid(day("2026-05-31"), euros("12000")), Terms.of(Regime.FR_COMMERCE), RATES, day("2026-07-31"));
        assertThat(interest.stretches()).hasSize(2);
        Stretch june = interest.stretches().getFirst();
        Stretch july = interest.stretches().getLast();
        assertThat(june.from()).isEqualTo(day("2026-06-01"));
        assertThat(june.to()).isEqualTo(day("2026-06-30"));
        assertThat(june.percent()).isEqualByComparingTo("12.15");
        assertThat(june.shown()).isEqualByComparingTo("119.8356");
        assertThat(july.days()).isEqualTo(31);
        assertThat(july.percent()).isEqualByComparingTo("12.40");
        assertThat(july.shown()).isEqualByComparingTo("126.3781");
        assertThat(interest.total()).isEqualTo(euros("246.21"));
    }

    @Test
    void parts_rounded_one_by_one_would_come_out_wrong() {
        // 0.60 a day for two half-years of one day each at equal rates: 0.005 and 0.005 are 0.01, not 0.02.
        Money base = euros("15.02");
        Interest interest = LateInterest.of(
                Debt.unpaid(day("2025-12-30"), base), Terms.contract("12.15"), RATES, day("2026-01-01"));
        assertThat(interest.total()).isEqualTo(euros("0.01"));
    }

    @ParameterizedTest(name = "{0} → {1} %")
    @CsvSource({
        // The rate of the half-year's first day, not that of the day: the ECB went to 2.40 on 17 June 2026.
        "2026-06-16, 12.15",
        "2026-06-17, 12.15",
        "2026-06-30, 12.15",
        "2026-07-01, 12.40",
        "2024-06-12, 14.50",
        "2024-07-01, 14.25",
        "2024-12-31, 14.25",
        "2025-01-01, 13.15",
        "2025-06-30, 13.15",
        "2025-07-01, 12.15",
        "2023-01-01, 12.50",
        "2023-07-01, 14.00"
    })
    void the_statutory_rate_is_fixed_on_1_january_and_1_july(LocalDate day, String percent) {
        assertThat(Regime.FR_COMMERCE.percent(day, day, null, RATES)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0}: +10 {1}, +8 {2}, individuals {3}, professionals {4}, floor {5}")
    @CsvSource(nullValues = "-", textBlock = """
            2014-01-01, 10.25, 8.25,  0.04, 0.04, 0.12
            2014-07-01, 10.15, 8.15,  0.04, 0.04, 0.12
            2015-01-01, 10.05, 8.05,  4.06, 0.93, 2.79
            2015-07-01, 10.05, 8.05,  4.29, 0.99, 2.97
            2016-01-01, 10.05, 8.05,  4.54, 1.01, 3.03
            2016-07-01, 10.00, 8.00,  4.35, 0.93, 2.79
            2017-01-01, 10.00, 8.00,  4.16, 0.90, 2.70
            2017-07-01, 10.00, 8.00,  3.94, 0.90, 2.70
            2018-01-01, 10.00, 8.00,  3.73, 0.89, 2.67
            2018-07-01, 10.00, 8.00,  3.60, 0.88, 2.64
            2019-01-01, 10.00, 8.00,  3.40, 0.86, 2.58
            2019-07-01, 10.00, 8.00,  3.26, 0.87, 2.61
            2020-01-01, 10.00, 8.00,  3.15, 0.87, 2.61
            2020-07-01, 10.00, 8.00,  3.11, 0.84, 2.52
            2021-01-01, 10.00, 8.00,  3.14, 0.79, 2.37
            2021-07-01, 10.00, 8.00,  3.12, 0.76, 2.28
            2022-01-01, 10.00, 8.00,  3.13, 0.76, 2.28
            2022-07-01, 10.00, 8.00,  3.15, 0.77, 2.31
            2023-01-01, 12.50, 10.50, 4.47, 2.06, 6.18
            2023-07-01, 14.00, 12.00, 6.82, 4.22, 12.66
            2024-01-01, 14.50, 12.50, 8.01, 5.07, 15.21
            2024-07-01, 14.25, 12.25, 8.16, 4.92, 14.76
            2025-01-01, 13.15, 11.15, 7.21, 3.71, 11.13
            2025-07-01, 12.15, 10.15, 6.65, 2.76, 8.28
            2026-01-01, 12.15, 10.15, 6.67, 2.62, 7.86
            2026-07-01, 12.40, 10.40, -,    -,    -
            """)
    void every_half_year_of_the_table(
            LocalDate first, String ten, String eight, String individual, String professional, String floor) {
        assertThat(Regime.FR_COMMERCE.percent(first, first, null, RATES)).isEqualByComparingTo(ten);
        assertThat(Regime.EU.percent(first, first, null, RATES)).isEqualByComparingTo(eight);
        assertThat(Regime.FR_PUBLIC.percent(first.plusDays(200), first, null, RATES))
                .isEqualByComparingTo(eight);
        if (floor == null) {
            refused(LateFeesRefusal.LEGAL_RATE_MISSING, () -> ContractFloor.of(Semester.of(first), RATES));
            refused(
                    LateFeesRefusal.INDIVIDUAL_RATE_MISSING,
                    () -> Regime.FR_LEGAL_INDIVIDUAL.percent(first, first, null, RATES));
        } else {
            assertThat(ContractFloor.of(Semester.of(first), RATES)).isEqualByComparingTo(floor);
            assertThat(Regime.FR_LEGAL.percent(first, first, null, RATES)).isEqualByComparingTo(professional);
            assertThat(Regime.FR_LEGAL_INDIVIDUAL.percent(first, first, null, RATES))
                    .isEqualByComparingTo(individual);
        }
    }

    @ParameterizedTest(name = "began {0} → {1} %")
    @CsvSource({
        // Read on 31 December and 30 June, not on 1 January and 1 July.
        "2022-01-01, 8.25",
        "2022-06-30, 8.25",
        "2022-07-01, 9.25",
        "2023-01-01, 11.50",
        "2023-07-01, 13.00",
        "2024-01-01, 13.25",
        "2026-07-01, 11.75",
        "2026-12-31, 11.75"
    })
    void the_british_rate_is_read_on_the_last_day_of_the_half_year_before(LocalDate began, String percent) {
        assertThat(Regime.UK.percent(began, began, null, RATES)).isEqualByComparingTo(percent);
        assertThat(Regime.UK.percent(began.plusDays(400), began, null, RATES)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2024-06-01, 5.0336",
        "2025-06-01, 5.50",
        "2026-06-01, 5.3637",
        "2021-02-01, 4.2391",
        "2017-12-31, 3.5437"
    })
    void the_legal_rate_of_the_uemoa_is_that_of_the_year(LocalDate day, String percent) {
        assertThat(Regime.UEMOA.percent(day, day, null, RATES)).isEqualByComparingTo(percent);
    }

    @Test
    void a_rate_that_is_not_known_is_refused_by_its_name_and_never_carried_forward() {
        refused(
                LateFeesRefusal.LEGAL_RATE_MISSING,
                () -> LateInterest.of(
                        Debt.unpaid(day("2026-05-31"), euros("1000")),
                        Terms.of(Regime.FR_LEGAL).noticed(day("2026-06-15")),
                        RATES,
                        day("2026-07-31")));
        assertThatThrownBy(() -> RATES.at(RateSeries.FR_LEGAL_PROFESSIONAL, day("2026-11-22")))
                .hasMessageContaining("2026-S2");
        refused(
                LateFeesRefusal.ECB_RATE_MISSING,
                () -> LateInterest.of(
                        Debt.unpaid(day("2026-12-01"), euros("1000")),
                        Terms.of(Regime.FR_COMMERCE),
                        RATES,
                        day("2027-01-05")));
        refused(LateFeesRefusal.UEMOA_RATE_MISSING, () -> RATES.at(RateSeries.UEMOA_LEGAL, day("2027-01-01")));
        refused(
                LateFeesRefusal.BOE_RATE_MISSING,
                () -> Regime.UK.percent(day("2027-01-05"), day("2027-01-05"), null, RATES));
        refused(
                LateFeesRefusal.CONTRACT_RATE_MISSING,
                () -> Regime.CONTRACT.percent(day("2026-01-05"), day("2026-01-05"), null, RATES));
    }

    @Test
    void once_somebody_has_entered_it_the_rate_is_used() {
        RateTable more = RATES.with(List.of(new Rate(
                RateSeries.FR_LEGAL_PROFESSIONAL,
                day("2026-07-01"),
                new BigDecimal("2.71"),
                false,
                "arrêté de juin 2026",
                day("2026-11-22"),
                true)));
        assertThat(ContractFloor.of(new Semester(2026, 2), more)).isEqualByComparingTo("8.13");
        assertThat(ContractFloor.check(new BigDecimal("8"), day("2026-01-01"), day("2026-12-31"), more))
                .containsExactly(new ContractFloor.Finding(new Semester(2026, 2), new BigDecimal("8.13")));
    }

    @Test
    void a_contract_is_held_against_the_floor_of_each_half_year_and_the_unknown_one_is_named() {
        assertThat(ContractFloor.check(new BigDecimal("8"), day("2025-05-01"), day("2026-11-21"), RATES))
                .containsExactly(
                        new ContractFloor.Finding(new Semester(2025, 1), new BigDecimal("11.13")),
                        new ContractFloor.Finding(new Semester(2025, 2), new BigDecimal("8.28")),
                        new ContractFloor.Finding(new Semester(2026, 2), null));
        // The statutory rate was itself below the floor in 2024; the floor bounds contracts only.
        assertThat(ContractFloor.of(new Semester(2024, 1), RATES)).isGreaterThan(new BigDecimal("14.50"));
        assertThat(Regime.FR_COMMERCE.percent(day("2024-03-01"), day("2024-03-01"), null, RATES))
                .isEqualByComparingTo("14.50");
    }

    @Test
    void a_public_buyer_has_one_rate_for_the_whole_delay() {
        Interest interest = LateInterest.of(
                Debt.unpaid(day("2026-05-31"), euros("50000")), Terms.of(Regime.FR_PUBLIC), RATES, day("2026-07-31"));
        assertThat(interest.stretches()).singleElement().satisfies(line -> {
            assertThat(line.percent()).isEqualByComparingTo("10.15");
            assertThat(line.days()).isEqualTo(61);
        });
        // Due on the last day of a half-year: interest begins in the next one.
        assertThat(LateInterest.of(
                                Debt.unpaid(day("2026-06-30"), euros("100")),
                                Terms.of(Regime.FR_PUBLIC),
                                RATES,
                                day("2026-07-05"))
                        .stretches()
                        .getFirst()
                        .percent())
                .isEqualByComparingTo("10.40");
    }

    @Test
    void a_part_payment_cuts_the_period_and_its_own_day_still_counts_in_full() {
        Debt debt = new Debt(
                day("2026-01-31"),
                euros("10000"),
                List.of(
                        new Relief(day("2026-03-02"), euros("4000")),
                        new Relief(day("2026-02-10"), euros("1000")),
                        new Relief(day("2026-04-01"), euros("5000"))));
        Interest interest = LateInterest.of(debt, Terms.contract("12"), RATES, day("2026-11-21"));
        assertThat(interest.stretches())
                .extracting(line -> line.from() + " " + line.to() + " " + line.days() + " " + line.base())
                .containsExactly(
                        "2026-02-01 2026-02-10 10 10000.00 EUR",
                        "2026-02-11 2026-03-02 20 9000.00 EUR",
                        "2026-03-03 2026-04-01 30 5000.00 EUR");
        // (10 000 × 10 + 9 000 × 20 + 5 000 × 30) × 12 % ÷ 365
        assertThat(interest.total()).isEqualTo(euros("141.37"));
    }

    @Test
    void what_was_paid_in_time_bears_nothing_and_what_is_paid_later_is_not_yet_paid() {
        Debt inTime = new Debt(day("2026-01-31"), euros("100"), List.of(new Relief(day("2026-01-31"), euros("100"))));
        assertThat(LateInterest.of(inTime, Terms.of(Regime.FR_COMMERCE), RATES, day("2026-06-30"))
                        .stretches())
                .isEmpty();
        Debt later = new Debt(day("2026-01-31"), euros("100"), List.of(new Relief(day("2026-06-01"), euros("100"))));
        assertThat(LateInterest.of(later, Terms.of(Regime.FR_COMMERCE), RATES, day("2026-03-01"))
                        .days())
                .isEqualTo(29);
    }

    @Test
    void outside_of_the_statute_interest_waits_for_the_formal_notice() {
        Debt debt = Debt.unpaid(day("2025-12-31"), euros("36500"));
        assertThat(LateInterest.of(debt, Terms.of(Regime.FR_LEGAL), RATES, day("2026-06-30"))
                        .days())
                .isZero();
        Interest noticed =
                LateInterest.of(debt, Terms.of(Regime.FR_LEGAL).noticed(day("2026-06-01")), RATES, day("2026-06-30"));
        assertThat(noticed.days()).isEqualTo(30);
        assertThat(noticed.total()).isEqualTo(euros("78.60"));
        assertThat(LateInterest.of(debt, Terms.of(Regime.NONE), RATES, day("2026-06-30"))
                        .total())
                .isEqualTo(euros("0.00"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"act-365, 100.27", "act-act, 100.00", "30-360, 100.00"})
    void a_leap_year_has_366_days_only_where_it_was_chosen(String count, String expected) {
        Terms terms = Terms.contract("10");
        for (DayCount known : DayCount.values()) {
            if (known.code().equals(count)) {
                terms = terms.counting(known);
            }
        }
        assertThat(LateInterest.of(Debt.unpaid(day("2023-12-31"), euros("1000")), terms, RATES, day("2024-12-31"))
                        .total())
                .isEqualTo(euros(expected));
    }

    private static void refused(LateFeesRefusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
