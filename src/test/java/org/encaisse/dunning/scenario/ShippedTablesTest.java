package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped scenarios against the tables of the reference, E1 to E10, typed a second time: code, day, channel, tone, mode,
 * text, who is told, what goes along. A dash is « nothing » or « the table does not say ».
 */
class ShippedTablesTest {

    private static final String NEST_SMALL = """
            N1  | every Monday            | internal          | - | auto     | -   | -            | -
            N2  | J-8 Monday              | email             | 0 | auto     | MT1 | -            | statement
            N2e | decision                | email             | 0 | validate | F13 | -            | statement
            N3  | J+1 Monday              | internal          | - | manual   | -   | -            | -
            N4  | J+1 Monday              | email             | 1 | auto     | MT2 | salesperson  | overdue-statement
            N5  | previous+0              | call              | 2 | manual   | F4  | -            | -
            N6a | promise+0               | email             | 0 | validate | F10 | accountant   | -
            N6b | promise+0               | internal          | 0 | manual   | F11 | courier      | -
            N7  | 2 cycles Monday         | internal          | - | manual   | -   | direction    | file
            N8  | previous+0 within 7     | visit             | 2 | manual   | -   | direction    | statement
            N9  | previous+1b             | letter            | 3 | validate | F6  | direction    | overdue-statement
            N10 | previous+15             | registered-letter | 4 | manual   | F7O | legal        | invoices contract proofs
            """;
    private static final String NEST_LARGE = """
            G1  | J-8 Monday              | call              | 0 | manual   | F1  | manager      | statement
            G2  | J+1 Monday              | call              | 1 | manual   | F4  | manager      | statement
            G3  | previous+0              | email             | 1 | validate | MT2 | salesperson  | overdue-statement
            G4  | 1 cycles Monday within 7 | meeting          | 2 | manual   | F4  | direction    | file
            G5  | decision                | internal          | - | manual   | -   | -            | -
            G6  | previous+1b             | letter            | 3 | validate | F6  | direction    | overdue-statement
            """;
    private static final String STANDARD = """
            P0  | J-7                     | email             | 0 | auto     | F1  | -            | statement invoices
            P1  | J+7                     | email             | 1 | auto     | F2  | salesperson  | statement
            P2  | J+14                    | email             | 2 | auto     | F3  | salesperson  | statement
            P3  | J+21                    | call              | 2 | manual   | F4  | -            | -
            P4  | J+28                    | letter            | 3 | validate | F5  | salesperson  | statement
            P5  | J+35                    | registered-letter | 4 | validate | F7  | direction    | invoices orders proofs
            P6  | previous+15             | internal          | 4 | manual   | -   | legal        | file
            P7  | payment                 | email             | 0 | auto     | F8  | -            | -
            """;
    private static final String KEY_ACCOUNT = """
            A0  | J-8                     | email             | 0 | validate | F1  | salesperson  | statement
            A1  | J+3                     | call              | 0 | manual   | F4  | -            | -
            A2  | J+5                     | email             | 1 | validate | F2  | salesperson  | statement
            A3  | J+10                    | call              | 1 | manual   | F4  | salesperson  | -
            A4  | J+20                    | internal          | 2 | manual   | -   | salesperson manager | file
            A5  | J+35                    | letter            | 3 | validate | F5  | direction    | statement
            A6  | J+50                    | registered-letter | 4 | validate | F7  | direction legal | invoices proofs
            A7  | payment                 | email             | 0 | validate | F8  | salesperson  | -
            """;
    private static final String EXPORT = """
            X0  | J-8                     | email             | 0 | auto     | F1  | salesperson  | statement
            X1  | J+7                     | email             | 1 | auto     | F2  | salesperson  | statement
            X2  | J+14                    | email             | 2 | auto     | F3  | salesperson  | statement
            X3  | J+21                    | call              | 2 | manual   | F4  | -            | -
            X4  | J+28                    | email             | 3 | validate | F5  | salesperson  | statement proofs
            X5  | J+35                    | registered-letter | 4 | validate | F7  | direction    | invoices proofs
            X6  | decision                | internal          | - | manual   | -   | -            | file
            X7  | payment                 | email             | 0 | auto     | F8  | -            | -
            """;
    private static final String INTERNAL = """
            I1  | J-5                     | email             | 0 | auto     | F1  | -            | statement
            I2  | J+10                    | email             | 0 | validate | F2  | -            | statement
            I3  | J+20                    | internal          | 0 | manual   | -   | controlling  | statement
            I4  | J+40                    | call              | 0 | manual   | -   | finance      | statement
            """;
    private static final String REJECTED_DEBIT = """
            D0  | R+0                     | internal          | - | auto     | -   | -            | -
            D1  | R+0                     | email             | 1 | auto     | F16 | -            | reject-notice
            D2  | R+2                     | call              | 2 | manual   | F4  | -            | -
            D3  | R+5 AM04                | internal          | - | validate | -   | accountant   | -
            D4  | R+10 back at 14         | email             | 2 | auto     | F3  | salesperson  | statement
            D5  | R+0 AC04 MD01           | email             | 0 | auto     | F16 | -            | mandate
            """;
    private static final String CHEQUE = STANDARD + """
            K0  | promise+0               | internal          | 0 | manual   | F11 | courier      | -
            K1  | promise+1b              | internal          | - | manual   | -   | -            | -
            K2  | promise+1b              | call              | 2 | manual   | F4  | -            | -
            K3  | promise+0               | call              | 1 | manual   | F4  | -            | -
            K4  | R+0                     | internal          | - | manual   | -   | accountant   | cheque
            K5  | R+30                    | registered-letter | 4 | manual   | F7  | legal        | cheque
            """;
    private static final String WITHOUT_EMAIL = """
            W0  | J-8                     | sms               | 0 | auto     | F20 | -            | -
            W1  | J+7                     | call              | 1 | manual   | F4  | -            | -
            W1b | previous+0              | internal          | - | manual   | -   | -            | -
            W2  | J+14                    | call              | 2 | manual   | F4  | -            | -
            W2s | previous+0              | sms               | 2 | validate | F20 | -            | -
            W3  | J+21                    | letter            | 3 | validate | F5  | salesperson  | statement
            W4  | J+35                    | registered-letter | 4 | validate | F7  | direction    | invoices proofs
            """;
    private static final String PUBLIC = """
            U0  | decision                | internal          | - | auto     | -   | -            | -
            U1  | J-10                    | internal          | 0 | manual   | -   | -            | -
            U2  | J+5                     | email             | 0 | auto     | F2  | salesperson  | statement deposit-proof
            U3  | J+15                    | call              | 1 | manual   | F4  | -            | -
            U4  | J+30                    | letter            | 2 | validate | F17 | -            | fees
            U5  | J+45                    | letter            | 3 | validate | F17 | direction    | invoices fees
            U6  | J+60                    | registered-letter | 4 | manual   | F7  | legal        | file
            """;

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("E1", "nest-petits-moyens", NEST_SMALL),
                Arguments.of("E2", "nest-gros", NEST_LARGE),
                Arguments.of("E3", "pme", STANDARD),
                Arguments.of("E4", "grand-compte", KEY_ACCOUNT),
                Arguments.of("E5", "export", EXPORT),
                Arguments.of("E6", "interne", INTERNAL),
                Arguments.of("E7", "prelevement-rejete", REJECTED_DEBIT),
                Arguments.of("E8", "cheque", CHEQUE),
                Arguments.of("E9", "sans-email", WITHOUT_EMAIL),
                Arguments.of("E10", "secteur-public", PUBLIC));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void is_shipped_as_its_table_says(String table, String code, String rows) {
        Scenario shipped = ShipScenarios.shipped(code, "fr");
        List<String> said = rows.lines().map(ShippedTablesTest::closed).sorted().toList();
        List<String> found = shipped.steps().stream()
                .filter(step -> step.stage() != Stage.THANKS || rows.contains(step.code() + " "))
                .map(step -> row(step, rows))
                .sorted()
                .toList();
        assertThat(found).isEqualTo(said);
    }

    @Test
    void every_scenario_and_step_has_its_name_in_both_languages() {
        for (String language : List.of("fr", "en")) {
            List<String> wanted = new ArrayList<>();
            for (String code : ShipScenarios.SHIPPED) {
                wanted.add(code);
                ShipScenarios.shipped(code, language).steps().forEach(step -> wanted.add(code + "." + step.code()));
            }
            assertThat(new TreeMap<>(ShipScenarios.words(language))
                            .keySet().stream().map(Object::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    /** What the rows above do not say: to whom a step applies, what is off, who approves beyond the usual. */
    @Test
    void is_conditional_and_off_only_where_the_table_says_so() {
        List<String> said = new ArrayList<>();
        for (String code : ShipScenarios.SHIPPED) {
            for (Step step : ShipScenarios.shipped(code, "fr").steps()) {
                Conditions when = step.conditions();
                List<String> notes = new ArrayList<>();
                if (!step.enabled()) {
                    notes.add("off");
                }
                if (!when.exceptPaymentMethods().isEmpty()) {
                    notes.add("not by " + String.join(" ", when.exceptPaymentMethods()));
                }
                if (Boolean.TRUE.equals(when.hasMobile())) {
                    notes.add("has mobile");
                }
                if (Boolean.TRUE.equals(when.unreached())) {
                    notes.add("unreached");
                }
                if (step.approvedBy() == Role.DIRECTION) {
                    notes.add("direction");
                }
                if (!notes.isEmpty()) {
                    said.add(code + " " + step.code() + ": " + String.join(", ", notes));
                }
            }
        }
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "pme P0: not by direct-debit", // E7: the debit itself is announced
                        "sans-email W0: has mobile",
                        "sans-email W2s: has mobile, unreached",
                        "nest-petits-moyens N3: off", // would hold back every mail of Monday until ticked
                        "nest-petits-moyens N9: direction",
                        "nest-gros G3: unreached",
                        "nest-gros G6: direction",
                        "grand-compte A2: unreached",
                        "grand-compte A5: direction",
                        "grand-compte A6: direction");
    }

    @Test
    void what_leaves_on_paper_is_never_automatic() {
        for (String code : ShipScenarios.SHIPPED) {
            assertThat(ShipScenarios.shipped(code, "fr").steps())
                    .filteredOn(step -> step.channel() == Channel.LETTER || step.channel() == Channel.REGISTERED_LETTER)
                    .extracting(Step::mode)
                    .doesNotContain(Mode.AUTO);
        }
    }

    private static String closed(String row) {
        return row.replaceAll("\\s*\\|\\s*", " | ").strip();
    }

    private static String row(Step step, String rows) {
        boolean unsaid = rows.lines()
                .map(ShippedTablesTest::closed)
                .anyMatch(
                        line -> line.startsWith(step.code() + " ") && line.contains(" | - | " + Words.of(step.mode())));
        return closed(String.join(
                " | ",
                step.code(),
                day(step),
                Words.of(step.channel()),
                unsaid ? "-" : Integer.toString(step.tone()),
                Words.of(step.mode()),
                step.template() == null ? "-" : step.template(),
                words(step.copies().stream().sorted().toList()),
                words(step.attachments().stream().sorted().toList())));
    }

    private static String words(List<? extends Enum<?>> values) {
        return values.isEmpty()
                ? "-"
                : String.join(" ", values.stream().map(Words::of).toList());
    }

    private static String day(Step step) {
        Timing timing = step.timing();
        String weekday = timing.weekday() == null
                ? ""
                : " " + timing.weekday().name().charAt(0)
                        + timing.weekday().name().substring(1).toLowerCase(Locale.ROOT);
        if (step.stage() == Stage.THANKS) {
            return "payment";
        }
        if (step.conditions().afterCycles() > 0) {
            return step.conditions().afterCycles() + " cycles" + weekday + within(step);
        }
        int days = timing.days().count();
        String count = (days < 0 ? "" : "+") + days + (timing.days().sort() == Days.Sort.BUSINESS ? "b" : "");
        String day = switch (timing.anchor()) {
            case DUE -> "J" + count;
            case REJECT -> "R" + count;
            case PROMISE -> "promise" + count;
            case DECISION -> weekday.isEmpty() ? "decision" : "every";
            case PREVIOUS_STEP -> "previous" + count;
            case END_OF_MONTH_AFTER_DUE -> "end of month" + count;
            case DUE_THEN_END_OF_MONTH -> count + " then end of month";
        };
        String codes = step.conditions().rejectCodes().isEmpty()
                ? ""
                : " "
                        + String.join(
                                " ",
                                step.conditions().rejectCodes().stream()
                                        .sorted()
                                        .toList());
        return day + weekday + within(step) + codes + (step.handsBack() ? " back at " + step.level() : "");
    }

    private static String within(Step step) {
        return step.within() == 0 ? "" : " within " + step.within();
    }
}
