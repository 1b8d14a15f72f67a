package org.encaisse.arrangements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.encaisse.arrangements.KeptRate.Part;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of reference B6. */
class KeptRateTest {

    private static final Currency FRANCS = Currency.getInstance("XOF");

    @Test
    void ten_due_seven_kept_three_open_besides_is_seventy_percent() {
        List<Part> parts = new ArrayList<>(Collections.nCopies(7, part(PromiseState.KEPT, 1_000, 1_000)));
        parts.addAll(Collections.nCopies(3, part(PromiseState.BROKEN, 1_000, 0)));
        parts.addAll(Collections.nCopies(3, part(PromiseState.OPEN, 1_000, 0)));

        KeptRate rate = KeptRate.of(parts, FRANCS);

        assertThat(rate.over()).isEqualTo(10);
        assertThat(percent(rate.byCount())).isEqualTo("70.00");
    }

    @Test
    void a_million_kept_and_two_of_five_hundred_thousand_is_half_by_count_and_eighty_percent_by_amount() {
        KeptRate rate = KeptRate.of(
                List.of(
                        part(PromiseState.KEPT, 1_000_000, 1_000_000),
                        part(PromiseState.PARTLY_KEPT, 500_000, 200_000)),
                FRANCS);

        assertThat(percent(rate.byCount())).isEqualTo("50.00");
        assertThat(percent(rate.byAmount())).isEqualTo("80.00");
    }

    @Test
    void withdrawn_promises_and_other_currencies_do_not_count_and_nothing_over_has_no_rate() {
        KeptRate rate = KeptRate.of(
                List.of(
                        part(PromiseState.WITHDRAWN, 1_000, 0),
                        part(PromiseState.OPEN, 1_000, 500),
                        new Part(PromiseState.KEPT, Money.of(100, "EUR"), Money.of(100, "EUR"))),
                FRANCS);

        assertThat(rate.over()).isZero();
        assertThat(rate.byCount()).isNull();
        assertThat(rate.byAmount()).isNull();
    }

    private static Part part(PromiseState state, long promised, long received) {
        return new Part(state, Money.of(promised, FRANCS), Money.of(received, FRANCS));
    }

    private static String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? "n/d"
                : String.format(
                        Locale.ROOT,
                        "%s",
                        rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
