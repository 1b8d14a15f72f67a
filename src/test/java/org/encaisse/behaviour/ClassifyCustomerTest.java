package org.encaisse.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encaisse.behaviour.ClassifyCustomer.Classified;
import org.encaisse.behaviour.JudgeProposal.Verdict;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Petit under 450 000, moyen under 850 000, gros from there: the seed's thresholds, and what a month means. */
class ClassifyCustomerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 5);
    private final SegmentRule rule = SegmentRule.shippedFor(structure("XOF")).orElseThrow();
    private final Window window = Window.before(TODAY, rule.months());

    @ParameterizedTest
    @CsvSource({
        "0, petit",
        "449999, petit",
        "450000, moyen",
        "450001, moyen",
        "849999, moyen",
        "850000, gros",
        "9000000, gros"
    })
    void the_threshold_itself_belongs_to_the_higher_segment(long monthly, String segment) {
        Classified found = classify(LONG_AGO, monthly * 3).orElseThrow();

        assertThat(found.band().segment()).isEqualTo(segment);
        assertThat(found.monthly()).isEqualTo(Money.of(monthly, "XOF"));
        assertThat(found.months()).isEqualTo(3);
    }

    @Test
    void a_franc_short_over_the_whole_window_is_short() {
        assertThat(classify(LONG_AGO, 450_000 * 3 - 1).orElseThrow().band().segment())
                .isEqualTo("petit");
        assertThat(classify(LONG_AGO, 850_000 * 3 - 1).orElseThrow().band().segment())
                .isEqualTo("moyen");
    }

    @Test
    void the_window_is_whole_calendar_months_before_the_day() {
        assertThat(window).isEqualTo(new Window(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1)));
        assertThat(Window.before(LocalDate.of(2026, 3, 1), 3))
                .isEqualTo(new Window(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));
        assertThat(window.months()).extracting(Object::toString).containsExactly("2026-08", "2026-09", "2026-10");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 3", "2026-08-31, 3", "2026-09-01, 2", "2026-09-30, 2", "2026-10-15, 1"})
    void a_younger_customer_is_divided_by_the_months_since_its_first_invoice(LocalDate first, int months) {
        Classified found = classify(first, 900_000).orElseThrow();

        assertThat(found.months()).isEqualTo(months);
        assertThat(found.monthly().minor()).isEqualTo(900_000 / months);
    }

    @Test
    void who_was_first_invoiced_in_the_month_that_runs_is_not_judged_yet() {
        assertThat(classify(LocalDate.of(2026, 11, 2), 0)).isEmpty();
        assertThat(ClassifyCustomer.classify(rule, window, List.of())).isEmpty();
    }

    @Test
    void more_credit_notes_than_invoices_leave_a_customer_at_the_bottom() {
        Classified found = classify(LONG_AGO, -100_000).orElseThrow();

        assertThat(found.band().segment()).isEqualTo("petit");
        assertThat(found.monthly().isNegative()).isTrue();
    }

    @Test
    void other_currencies_do_not_count_and_are_said() {
        Classified found = ClassifyCustomer.classify(
                        rule,
                        window,
                        List.of(
                                new Billed(LONG_AGO, Money.of(9_000_000, "EUR")),
                                new Billed(LONG_AGO, Money.of(300_000, "XOF"))))
                .orElseThrow();

        assertThat(found.band().segment()).isEqualTo("petit");
        assertThat(found.leftOut()).containsExactly(Currency.getInstance("EUR"));
        assertThat(ClassifyCustomer.classify(rule, window, List.of(new Billed(LONG_AGO, Money.of(1, "EUR")))))
                .isEmpty();
    }

    @Test
    void a_structure_in_another_currency_starts_without_rule() {
        assertThat(SegmentRule.shippedFor(structure("EUR"))).isEmpty();
        assertThat(SegmentRule.shippedFor(structure("XAF"))).isEmpty();
    }

    @Test
    void only_an_ordinary_profile_or_one_of_the_rule_is_replaced() {
        SegmentBand gros = rule.bands().getLast();
        assertThat(rule.profileAfter("pme", gros)).isEqualTo("nest-gros");
        assertThat(rule.profileAfter("nest-petit", gros)).isEqualTo("nest-gros");
        assertThat(rule.profileAfter("interne", gros)).isEqualTo("interne");
        assertThat(rule.profileAfter("public", gros)).isEqualTo("public");
        assertThat(rule.profileAfter("pme", new SegmentBand("gros", gros.from(), null)))
                .isEqualTo("pme");
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        refused(rule.months(), List.of(band("petit", 1)), BehaviourRefusal.FIRST_BAND);
        refused(rule.months(), List.of(), BehaviourRefusal.FIRST_BAND);
        refused(rule.months(), List.of(band("a", 0), band("a", 5)), BehaviourRefusal.BAND_NAME);
        refused(rule.months(), List.of(band("a", 0), band("b", 5), band("c", 5)), BehaviourRefusal.BAND_ORDER);
        refused(0, List.of(band("a", 0)), BehaviourRefusal.WINDOW);
        refused(
                3,
                List.of(band("a", 0), new SegmentBand("b", Money.of(5, "EUR"), null)),
                BehaviourRefusal.BAND_CURRENCY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // current, computed, proposed, refused lately → verdict
                "petit, petit, -, false, NOTHING",
                "petit, moyen, -, false, PROPOSE",
                "-, petit, -, false, PROPOSE",
                "petit, moyen, -, true, NOTHING",
                "petit, moyen, moyen, false, NOTHING",
                "petit, gros, moyen, false, REPLACE",
                "petit, petit, moyen, false, WITHDRAW",
                "moyen, moyen, moyen, false, WITHDRAW",
                "petit, gros, moyen, true, WITHDRAW",
                "petit, -, moyen, false, WITHDRAW",
                "petit, -, -, false, NOTHING"
            })
    void what_a_review_makes_of_one_customer(
            String current, String computed, String proposed, boolean refused, Verdict verdict) {
        assertThat(JudgeProposal.judge(current, computed, proposed, refused)).isEqualTo(verdict);
    }

    private Optional<Classified> classify(LocalDate first, long billed) {
        return ClassifyCustomer.classify(rule, window, List.of(new Billed(first, Money.of(billed, "XOF"))));
    }

    private static SegmentBand band(String name, long from) {
        return new SegmentBand(name, Money.of(from, "XOF"), null);
    }

    private void refused(int months, List<SegmentBand> bands, BehaviourRefusal refusal) {
        assertThatThrownBy(() -> new SegmentRule(rule.entityId(), rule.currency(), months, bands, true).checked())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static LegalEntity structure(String currency) {
        return new LegalEntity(
                Ids.next(),
                "MAIN",
                "Essai",
                Currency.getInstance(currency),
                null,
                null,
                null,
                null,
                null,
                "SN",
                null,
                null,
                null,
                null,
                null);
    }
}
