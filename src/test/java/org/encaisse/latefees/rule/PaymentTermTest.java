package org.encaisse.latefees.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.encaisse.customers.Nature;
import org.encaisse.latefees.rule.TermCheck.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an invoice falls due, and when the law says it should have. */
class PaymentTermTest {

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({
        "2026-03-10, days-30, 2026-04-09",
        "2026-03-10, days-60, 2026-05-09",
        "2026-03-10, end-of-month-after-45, 2026-04-30",
        "2026-03-10, days-45-after-month, 2026-05-15",
        "2026-03-10, days-45-periodic, 2026-04-24",
        "2026-03-10, days-50, 2026-04-29",
        "2026-03-10, unknown, 2026-04-09",
        "2024-01-15, end-of-month-after-45, 2024-02-29",
        "2026-01-31, days-45-after-month, 2026-03-17",
        "2025-12-31, days-30, 2026-01-30"
    })
    void the_due_day_of_each_term(LocalDate issued, String term, LocalDate due) {
        assertThat(PaymentTerm.parse(term).dueOn(issued)).isEqualTo(due);
    }

    @ParameterizedTest(name = "issued {0} due {1}, {2}: {3}")
    @CsvSource({
        "2026-03-10, 2026-05-09, unknown, false, WITHIN, 2026-05-09, 0",
        "2026-03-10, 2026-05-10, unknown, false, ONLY_IF_AGREED, 2026-05-09, 1",
        "2026-03-10, 2026-05-15, unknown, false, ONLY_IF_AGREED, 2026-05-09, 6",
        "2026-03-10, 2026-05-16, unknown, false, OVER, 2026-05-15, 1",
        "2026-03-10, 2026-06-08, unknown, false, OVER, 2026-05-15, 24",
        "2026-03-10, 2026-05-15, days-45-after-month, false, WITHIN, 2026-05-15, 0",
        "2026-03-10, 2026-05-01, end-of-month-after-45, false, OVER, 2026-04-30, 1",
        "2026-03-10, 2026-05-15, days-60, false, OVER, 2026-05-09, 6",
        "2026-03-10, 2026-05-09, days-30, false, WITHIN, 2026-05-09, 0",
        "2026-03-10, 2026-04-25, days-45-periodic, false, OVER, 2026-04-24, 1",
        "2026-03-10, 2026-04-10, unknown, true, OVER, 2026-04-09, 1",
        "2026-03-10, 2026-04-29, days-50, true, WITHIN, 2026-04-29, 0",
        "2026-03-10, 2026-05-09, days-60, true, WITHIN, 2026-05-09, 0"
    })
    void a_term_beyond_the_legal_maximum_is_seen(
            LocalDate issued,
            LocalDate due,
            String agreed,
            boolean publicBuyer,
            Verdict verdict,
            LocalDate latest,
            int over) {
        TermCheck check = TermCheck.of(issued, due, PaymentTerm.parse(agreed), publicBuyer);
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.latest()).isEqualTo(latest);
        assertThat(check.daysOver()).isEqualTo(over);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(nullValues = "-", textBlock = """
            FR, pme,             fr-commerce
            FR, grand-compte,    fr-commerce
            FR, secteur-public,  fr-public
            FR, particulier,     none
            FR, interne,         none
            DE, export,          eu
            GB, export,          uk
            SN, nest-gros,       none
            US, export,          none
            -,  pme,             none
            """)
    void the_law_of_the_debtor_is_proposed_when_nothing_was_agreed(String country, String profile, String regime) {
        assertThat(RegimeChoice.of(country, Nature.ofProfile(profile), false).regime())
                .isEqualTo(Regime.parse(regime));
        assertThat(RegimeChoice.of("SN", Nature.BUSINESS, true).regime()).isEqualTo(Regime.UEMOA);
    }
}
