package org.encaisse.dunning.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E11 as a table: what speaks for a call, what it makes, and what is done. */
class TargetPreventionTest {

    private static final PreventionPolicy POLICY = PreventionPolicy.USUAL.at(Set.of("Sous-traitance automobile"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # amount, average, share before, mean delay, paid, late, sector,                   method,   points,                                   total, way
            100,      100,     79.99,        0,          5,    0,    -,                        transfer, TOP_TURNOVER,                             3,     MAIL
            100,      100,     80,           0,          5,    0,    -,                        transfer, '',                                       0,     SPARED
            300,      100,     95,           0,          5,    0,    -,                        transfer, LARGE_ITEM,                               3,     MAIL
            299.99,   100,     95,           0,          5,    0,    -,                        transfer, '',                                       0,     SPARED
            100,      100,     95,           10,         5,    4,    -,                        transfer, '',                                       0,     MAIL
            100,      100,     95,           10.1,       5,    4,    -,                        transfer, PAYS_LATE,                                2,     MAIL
            100,      100,     95,           0,          5,    0,    sous-traitance AUTOMOBILE, transfer, RISKY_SECTOR,                            2,     MAIL
            100,      100,     95,           0,          5,    0,    -,                        cheque,   RISKY_METHOD,                             1,     MAIL
            300,      100,     95,           0,          5,    0,    -,                        cheque,   'LARGE_ITEM RISKY_METHOD',                4,     CALL
            300,      100,     0,            30,         5,    5,    Sous-traitance automobile, cheque,  'LARGE_ITEM PAYS_LATE RISKY_METHOD RISKY_SECTOR TOP_TURNOVER', 11, CALL
            100,      100,     95,           -,          0,    0,    -,                        transfer, '',                                       0,     MAIL
            100,      100,     -,            -,          0,    0,    -,                        -,        '',                                       0,     MAIL
            100,      -,       95,           12,         5,    5,    -,                        cheque,   'PAYS_LATE RISKY_METHOD',                 3,     MAIL
            """)
    void every_reason_makes_its_points(
            String amount,
            @Nullable String average,
            @Nullable String share,
            @Nullable String delay,
            int paid,
            int late,
            @Nullable String sector,
            @Nullable String method,
            String points,
            int total,
            PreventionScore.Way way) {
        PayerFigures figures = new PayerFigures(
                share == null
                        ? Map.of()
                        : Map.of(
                                "EUR",
                                new PayerFigures.Payer(
                                        new BigDecimal(share),
                                        delay == null ? null : new BigDecimal(delay),
                                        paid,
                                        late,
                                        0)),
                average == null ? Map.of() : Map.of("EUR", Money.parse(average, "EUR")));
        PreventionScore score = TargetPrevention.score(Money.parse(amount, "EUR"), figures, sector, method, POLICY);
        assertThat(score.points().stream()
                        .map(point -> point.criterion().name())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(points);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.way()).isEqualTo(way);
    }
}
