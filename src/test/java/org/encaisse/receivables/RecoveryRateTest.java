package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.encaisse.kernel.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference B5: the worked examples of the recovery rate. */
class RecoveryRateTest {

    @ParameterizedTest(name = "{0}: {2} of {1} is {3}, reached {5}")
    @CsvSource(textBlock = """
            # test,          fallen due, settled,  percent, aim,  reached
            B5-1,            2000000,    1700000,  85.00,   0.85, true
            B5-2,            2000000,    1699999,  85.00,   0.85, false
            B5-3 literal,    3000000,    1000000,  33.33,   0.90, false
            B5-3 coherent,   3000000,    2700000,  90.00,   0.90, true
            B5-4,            0,          0,        n/d,     0.85, false
            more than due,   100,        150,      150.00,  0.85, true
            """)
    void the_worked_examples(
            String test, long fallenDue, long settled, String percent, BigDecimal aim, boolean reached) {
        RecoveryRate rate = new RecoveryRate(Money.of(fallenDue, "XOF"), Money.of(settled, "XOF"));
        BigDecimal fraction = rate.fraction();
        assertThat(
                        fraction == null
                                ? "n/d"
                                : fraction.movePointRight(2)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString())
                .isEqualTo(percent);
        assertThat(rate.reaches(aim)).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0}: since {1}")
    @CsvSource({
        "2026-01-01, 2026-01-01",
        "2026-03-31, 2026-01-01",
        "2026-11-26, 2026-10-01",
        "2026-12-31, 2026-10-01",
        "2028-02-29, 2028-01-01"
    })
    void the_quarter_of_a_day(LocalDate on, LocalDate from) {
        assertThat(RecoveryRates.Period.of(on)).isEqualTo(new RecoveryRates.Period(from, on));
    }
}
