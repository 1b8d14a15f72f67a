package org.encaisse.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is exact, of one currency, and refuses to guess. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1234.56, EUR, 123456",
        "1234.560, EUR, 123456",
        "-0.01, EUR, -1",
        "' 12 ', EUR, 1200",
        "1500, XOF, 1500",
        "1500.00, XOF, 1500",
        "1.234, TND, 1234",
        "0.000, XOF, 0",
        "1E+3, EUR, 100000",
        "9999999999999999, XOF, 9999999999999999",
    })
    void is_read_in_minor_units_of_its_currency(String figure, String currency, long minor) {
        assertThat(Money.parse(figure, currency)).isEqualTo(Money.of(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, EUR, FINER_THAN_CURRENCY",
        "0.5, XOF, FINER_THAN_CURRENCY",
        "1.2345, TND, FINER_THAN_CURRENCY",
        "'1,50', EUR, NOT_A_FIGURE",
        "'', EUR, NOT_A_FIGURE",
        "10000000000000000, EUR, OUT_OF_RANGE",
        "1E+999999999, EUR, OUT_OF_RANGE",
    })
    void a_figure_that_would_be_guessed_is_refused_by_name(String figure, String currency, MoneyRefusal why) {
        refused(why, () -> Money.parse(figure, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "EURO", "eur", ""})
    void only_what_people_pay_in_is_a_currency(String code) {
        refused(MoneyRefusal.UNKNOWN_CURRENCY, () -> Money.currencyOf(code));
    }

    @Test
    void two_currencies_never_meet() {
        Money euro = Money.of(100, "EUR");
        Money franc = Money.of(100, "XOF");

        refused(MoneyRefusal.TWO_CURRENCIES, () -> euro.plus(franc));
        refused(MoneyRefusal.TWO_CURRENCIES, () -> euro.minus(franc));
        refused(MoneyRefusal.TWO_CURRENCIES, () -> euro.compareTo(franc));
        refused(MoneyRefusal.TWO_CURRENCIES, () -> euro.min(franc));
        assertThat(euro).isNotEqualTo(franc);
    }

    @Test
    void a_sum_that_does_not_fit_fails_and_does_not_turn_round() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");

        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR").negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR").minus(Money.of(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"10001, 3", "-10001, 3", "2, 5", "-2, 5", "0, 4", "100, 1"})
    void parts_differ_by_at_most_one_minor_unit_and_sum_to_the_whole(long minor, int parts) {
        Money whole = Money.of(minor, "EUR");
        var split = whole.split(parts);

        assertThat(split).hasSize(parts);
        assertThat(split.stream().reduce(Money.zero(whole.currency()), Money::plus))
                .isEqualTo(whole);
        long least = split.stream().mapToLong(Money::minor).min().orElseThrow();
        long most = split.stream().mapToLong(Money::minor).max().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.0005, 1", "999, 0.0005, 0", "-1000, 0.0005, -1", "12345, 0.1, 1235"})
    void the_one_rounding_is_half_up_to_the_minor_unit(long minor, String factor, long rounded) {
        assertThat(Money.of(minor, "EUR").timesRounded(new BigDecimal(factor))).isEqualTo(Money.of(rounded, "EUR"));
    }

    @Test
    void it_is_written_with_the_digits_of_its_currency() {
        assertThat(Money.of(123456, "EUR")).hasToString("1234.56 EUR");
        assertThat(Money.of(-5, "EUR")).hasToString("-0.05 EUR");
        assertThat(Money.of(1500, "XOF")).hasToString("1500 XOF");
        assertThat(Money.of(1, "TND")).hasToString("0.001 TND");
    }

    private static void refused(MoneyRefusal why, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
