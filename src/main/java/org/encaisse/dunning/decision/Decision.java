package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.jspecify.annotations.Nullable;

/** What is decided today about one due date; « pourquoi pas relancé ? » always has an answer. */
public sealed interface Decision {

    DueItem item();

    /**
     * The step is taken.
     *
     * @param cycle which time round, for a step that recurs; else 1
     * @param hurried why it comes before its day; null when it comes on it
     * @param score why it is a call before the due date, or a mail; null where prevention is not targeted
     * @param passedOver the codes of the steps left out to get here
     */
    record Act(
            DueItem item,
            Scenario scenario,
            Step step,
            LocalDate plannedOn,
            int cycle,
            @Nullable Acceleration hurried,
            List<String> passedOver,
            @Nullable PreventionScore score)
            implements Decision {

        Act(
                DueItem item,
                Scenario scenario,
                Step step,
                LocalDate plannedOn,
                int cycle,
                @Nullable Acceleration hurried,
                List<String> passedOver) {
            this(item, scenario, step, plannedOn, cycle, hurried, passedOver, null);
        }

        Act(DueItem item, Scenario scenario, Step step, LocalDate plannedOn) {
            this(item, scenario, step, plannedOn, 1, null, List.of());
        }

        /** The same, by the way that another step of the day takes. */
        Act by(Step other) {
            return new Act(
                    item,
                    scenario,
                    step.with(each -> each.channel(other.channel()).mode(other.mode())),
                    plannedOn,
                    cycle,
                    hurried,
                    passedOver,
                    score);
        }

        /** About how many days after the due date it lies. */
        public int offset() {
            return scenario.offset(new Scenario.Place(scenario.indexOf(step.code()), cycle));
        }
    }

    /**
     * Nothing today, something later.
     *
     * @param until the first day on which it may be otherwise; null when a person or the outbox has to move first
     * @param step the step that waits
     * @param arguments what the sentence quotes after the day and the step
     */
    record Wait(DueItem item, @Nullable LocalDate until, WaitReason why, Step step, List<Object> arguments)
            implements Decision {}

    record Held(DueItem item, ActiveHold by) implements Decision {}

    /** Every step of the scenario was taken. */
    record Finished(DueItem item, Scenario scenario) implements Decision {}

    record Excluded(DueItem item, Exclusion why, List<Object> arguments) implements Decision {}

    /** act, wait, held, finished or excluded. */
    default String kind() {
        return switch (this) {
            case Act act -> "act";
            case Wait wait -> "wait";
            case Held held -> "held";
            case Finished finished -> "finished";
            case Excluded excluded -> "excluded";
        };
    }

    /** The name of the reason, such as {@code gap} or {@code below-minimum}; the step's code when one is taken. */
    default String reason() {
        return switch (this) {
            case Act act -> act.step().code();
            case Wait wait -> Words.of(wait.why());
            case Held held -> held.by().kind().code();
            case Finished finished -> finished.scenario().code();
            case Excluded excluded -> Words.of(excluded.why());
        };
    }
}
