package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition alone: met by the one debtor, not by the other, and the name of what is missing. */
class ConditionsTest {

    private static final Facts GARAGE = new Facts(
            Money.parse("1000.00", "EUR"),
            12,
            "fr",
            "cheque",
            "small",
            "building",
            "DKR",
            "SN",
            true,
            false,
            true,
            true,
            true,
            Set.of("order"),
            "AM04");
    private static final Facts CLINIC = new Facts(
            Money.parse("999.99", "EUR"),
            -3,
            "en",
            null,
            null,
            null,
            null,
            null,
            false,
            true,
            false,
            false,
            false,
            Set.of("invoice"),
            null);

    static Stream<Arguments> conditions() {
        return Stream.of(
                one(Condition.AT_LEAST, c -> c.atLeast(Map.of("EUR", Money.parse("1000.00", "EUR")))),
                one(Condition.PAYMENT_METHOD, c -> c.paymentMethods(Set.of("cheque", "transfer"))),
                one(Condition.SEGMENT, c -> c.segments(Set.of("small"))),
                one(Condition.SECTOR, c -> c.sectors(Set.of("building"))),
                one(Condition.STRUCTURE, c -> c.structures(Set.of("DKR"))),
                one(Condition.COUNTRY, c -> c.countries(Set.of("SN", "CI"))),
                one(Condition.LANGUAGE, c -> c.languages(Set.of("fr"))),
                one(Condition.DAYS_LATE, c -> c.minDaysLate(12)),
                one(Condition.HAS_EMAIL, c -> c.hasEmail(true)),
                one(Condition.HAS_MOBILE, c -> c.hasMobile(false)),
                one(Condition.BROKEN_PROMISE, c -> c.brokenPromise(true)),
                one(Condition.UNREACHED, c -> c.unreached(true)),
                one(Condition.PAPERS, c -> c.papers(List.of(new Papers(List.of("contract", "order"))))),
                one(Condition.REJECT_CODE, c -> c.rejectCodes(Set.of("AM04"))));
    }

    private static Arguments one(Condition name, UnaryOperator<Conditions.Builder> said) {
        return Arguments.of(name, said.apply(Conditions.where()).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void each_alone(Condition name, Conditions conditions) {
        assertThat(conditions.unmet(GARAGE)).isNull();
        assertThat(conditions.unmet(CLINIC)).isEqualTo(name);
        assertThat(again(conditions)).isEqualTo(conditions);
    }

    @Test
    void what_is_excepted_what_is_too_late_and_what_waits_until_nothing_is() {
        assertThat(Conditions.where()
                        .exceptPaymentMethods(Set.of("cheque"))
                        .build()
                        .unmet(GARAGE))
                .isEqualTo(Condition.PAYMENT_METHOD);
        assertThat(Conditions.where()
                        .exceptPaymentMethods(Set.of("cheque"))
                        .build()
                        .met(CLINIC))
                .isTrue();
        assertThat(Conditions.where().maxDaysLate(11).build().unmet(GARAGE)).isEqualTo(Condition.DAYS_LATE);
        assertThat(Conditions.where().nothingOverdue(true).build().unmet(GARAGE))
                .isEqualTo(Condition.NOTHING_OVERDUE);
        assertThat(Conditions.where().nothingOverdue(true).build().met(CLINIC)).isTrue();
        assertThat(Conditions.NONE.met(CLINIC)).isTrue();
    }

    @Test
    void a_whole_step_comes_back_as_it_was_written() {
        Step step = Step.of("P5", Stage.ESCALATION, Timing.due(35), Channel.REGISTERED_LETTER)
                .name("Mise en demeure")
                .template("F7")
                .tone(4)
                .copies(Set.of(CopyTo.DIRECTION, CopyTo.LEGAL))
                .attachments(Set.of(Attachment.INVOICES, Attachment.PROOFS))
                .approver(Role.DIRECTION)
                .level(35)
                .handsBack(true)
                .within(3)
                .build();

        assertThat(StepJson.of(step).toStep()).isEqualTo(step);
    }

    static Stream<Arguments> approvers() {
        return Stream.of(
                Arguments.of(Channel.EMAIL, "F3", Role.COLLECTOR),
                Arguments.of(Channel.SMS, "F20", Role.COLLECTOR),
                Arguments.of(Channel.LETTER, "F5", Role.MANAGER),
                Arguments.of(Channel.REGISTERED_LETTER, "F7", Role.MANAGER),
                Arguments.of(Channel.LETTER, "F6", Role.DIRECTION),
                Arguments.of(Channel.EMAIL, "F6", Role.DIRECTION));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("approvers")
    void letters_are_approved_by_the_manager_and_suspensions_by_the_direction(
            Channel channel, String template, Role approver) {
        Step step = Step.of("L", Stage.REMINDER, Timing.due(5), channel)
                .template(template)
                .build();
        assertThat(step.approvedBy()).isEqualTo(approver);
        assertThat(step.mode()).isEqualTo(Mode.VALIDATE);
    }

    static Stream<Arguments> faults() {
        Step mail = Step.of("P1", Stage.REMINDER, Timing.due(7), Channel.EMAIL)
                .mode(Mode.AUTO)
                .template("F2")
                .build();
        Step call =
                Step.of("A0", Stage.PREVENTION, Timing.due(-8), Channel.CALL).build();
        Step letter = Step.of("P4", Stage.REMINDER, Timing.due(28), Channel.LETTER)
                .template("F5")
                .build();
        return Stream.of(
                Arguments.of(ScenarioRefusal.AUTO_FORBIDDEN, Trait.BESPOKE, List.of(call, mail)),
                Arguments.of(
                        ScenarioRefusal.PREVENTION_OFF,
                        Trait.BESPOKE,
                        List.of(call.switched(false), mail.with(step -> step.mode(Mode.VALIDATE)))),
                Arguments.of(ScenarioRefusal.PREVENTION_OFF, Trait.BESPOKE, List.of(letter)),
                Arguments.of(ScenarioRefusal.INTERNAL_FORMAL, Trait.INTERNAL, List.of(mail, letter)),
                Arguments.of(
                        ScenarioRefusal.INTERNAL_FORMAL,
                        Trait.INTERNAL,
                        List.of(mail.with(step -> step.stage(Stage.ESCALATION)))),
                Arguments.of(
                        ScenarioRefusal.APPROVER, null, List.of(letter.with(step -> step.approver(Role.COLLECTOR)))),
                Arguments.of(
                        ScenarioRefusal.APPROVER,
                        null,
                        List.of(letter.with(step -> step.template("F6").approver(Role.MANAGER)))),
                Arguments.of(
                        ScenarioRefusal.OCCASION_ANCHOR, null, List.of(mail.with(step -> step.stage(Stage.OCCASION)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_its_kind_of_payer_forbids_is_refused_by_name(
            ScenarioRefusal refusal, @Nullable Trait trait, List<Step> steps) {
        Scenario scenario = new Scenario(
                "house", 1, "house", List.of(), trait == null ? Set.of() : Set.of(trait), null, null, steps);
        assertThatThrownBy(scenario::checked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("\"languages\": [\"wo\"]", ScenarioRefusal.CONDITION_LANGUAGE),
                Arguments.of("\"countries\": [\"ZZ\"]", ScenarioRefusal.CONDITION_COUNTRY),
                Arguments.of("\"minDaysLate\": 9, \"maxDaysLate\": 8", ScenarioRefusal.CONDITION_DAYS),
                Arguments.of("\"segments\": [\" \"]", ScenarioRefusal.CONDITION_TEXT),
                Arguments.of("\"papers\": [\"poem\"]", ScenarioRefusal.UNKNOWN_WORD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_condition_that_means_nothing_is_refused_by_name(String conditions, ScenarioRefusal refusal) {
        String text =
                "{\"steps\": [{\"code\": \"P1\", \"stage\": \"reminder\", \"channel\": \"call\", \"conditions\": {"
                        + conditions + "}}]}";
        assertThatThrownBy(() -> ScenarioJson.read(text).toScenario("house", 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Conditions again(Conditions conditions) {
        return ConditionsJson.of(conditions).toConditions();
    }
}
