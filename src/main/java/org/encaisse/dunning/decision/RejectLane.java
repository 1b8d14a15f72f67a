package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.dunning.scenario.Anchor;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The steps that are counted from the day on which the bank gave a payment back: they go before the ordinary ones, one
 * after the other, each once since that day.
 */
final class RejectLane {

    private RejectLane() {}

    /** The next of them; null when none is left, or nothing came back. */
    static NextStep.@Nullable Candidate next(
            DueItem item, Scenario scenario, List<PastAction> taken, StepFilter filter, BusinessCalendar calendar) {
        Reject reject = item.reject();
        if (reject == null) {
            return null;
        }
        List<Step> lane = scenario.steps().stream().filter(RejectLane::isIn).toList();
        int reached = -1;
        for (int i = 0; i < lane.size(); i++) {
            if (isTaken(lane.get(i), scenario, taken, reject.on())) {
                reached = i;
            }
        }
        for (Step step : lane.subList(reached + 1, lane.size())) {
            if (filter.lets(step)) {
                LocalDate on = calendar.workingDayFrom(step.timing().days().from(reject.on(), calendar));
                return new NextStep.Candidate(step, 1, on, null, null, List.of());
            }
        }
        return null;
    }

    static boolean isIn(Step step) {
        return step.stage().chases() && step.timing().anchor() == Anchor.REJECT;
    }

    private static boolean isTaken(Step step, Scenario scenario, List<PastAction> taken, LocalDate since) {
        return taken.stream()
                .anyMatch(action -> scenario.isSameAs(action.scenarioCode())
                        && action.stepCode().equals(step.code())
                        && !action.decidedOn().isBefore(since));
    }
}
