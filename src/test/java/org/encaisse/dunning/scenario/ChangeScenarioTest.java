package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step moved by so many days, and where the others stay. */
class ChangeScenarioTest {

    private static final Scenario PME = ShipScenarios.shipped("pme", "fr");
    private static final Scenario WEEKLY = ShipScenarios.shipped("nest-petits-moyens", "fr");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # step | by | steps in order, each with the days it lies after the due date
            P1 |   3 | P0 -7, P1 10, P2 14, P3 21, P4 28, P5 35, P6 50
            P1 |  10 | P0 -7, P2 14, P1 17, P3 21, P4 28, P5 35, P6 50
            P5 | -30 | P0 -7, P5 5, P6 20, P1 7, P2 14, P3 21, P4 28
            P6 |   5 | P0 -7, P1 7, P2 14, P3 21, P4 28, P5 35, P6 55
            P0 |   9 | P0 -1, P1 7, P2 14, P3 21, P4 28, P5 35, P6 50
            P1 | -90 | P0 -7, P1 0, P2 14, P3 21, P4 28, P5 35, P6 50
            """)
    void a_step_moves_and_what_follows_it_goes_along(String step, int by, String expected) {
        assertThat(told(ChangeScenario.shifted(PME, step, by))).startsWith(expected);
    }

    @Test
    void a_name_that_nobody_reads_is_refused_and_an_own_copy_keeps_to_it() {
        assertThat(PME.named("é".repeat(200)).checked().name()).hasSize(200);
        assertThatThrownBy(() -> PME.named("é".repeat(201)).checked())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(ScenarioRefusal.NAME));
        assertThat(PME.adaptedFor(UUID.randomUUID(), "pme~1", "é".repeat(300)).name())
                .hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "N4, 1, TUESDAY, 1",
        "N4, 9, FRIDAY, 1",
        "N4, -2, MONDAY, 1",
        "N2, 1, TUESDAY, -8",
        "N2, -1, FRIDAY, -15"
    })
    void who_lives_by_the_week_moves_from_one_working_day_to_another(String step, int by, String weekday, int days) {
        Scenario moved = ChangeScenario.shifted(WEEKLY, step, by);
        Timing timing = moved.steps().get(moved.indexOf(step)).timing();
        assertThat(String.valueOf(timing.weekday())).isEqualTo(weekday);
        assertThat(timing.days()).isEqualTo(new Days(days, timing.days().sort()));
        moved.checked();
    }

    @Test
    void a_copy_takes_a_code_of_its_own_and_its_place_by_its_day() {
        Step call = PME.steps().get(PME.indexOf("P3"));
        assertThat(told(ChangeScenario.copied(PME, call))).contains("P3 21, P3-2 21, P4 28");
        assertThat(ChangeScenario.without(PME, "P3").indexOf("P3")).isNegative();
    }

    @Test
    void what_is_said_otherwise_is_told_field_by_field() {
        Scenario other = ChangeScenario.without(ChangeScenario.shifted(PME, "P1", 10), "P4");
        CompareScenarios comparison =
                CompareScenarios.of(PME, other.switched("P5", false).named("Autre"));
        assertThat(comparison.renamed()).isTrue();
        assertThat(comparison.steps().stream()
                        .map(change -> change.code() + " " + change.kind() + " " + change.fields()))
                .containsExactly(
                        "P1 changed [TIMING, PLACE]",
                        "P2 changed [PLACE]",
                        "P3 changed [PLACE]",
                        "P4 removed []",
                        "P5 changed [ENABLED]");
        assertThat(CompareScenarios.of(PME, PME).isEmpty()).isTrue();
    }

    private static String told(Scenario scenario) {
        return IntStream.range(0, scenario.steps().size())
                .filter(index -> scenario.steps().get(index).stage() != Stage.THANKS)
                .mapToObj(index -> scenario.steps().get(index).code() + " " + scenario.offset(index))
                .collect(Collectors.joining(", "));
    }
}
