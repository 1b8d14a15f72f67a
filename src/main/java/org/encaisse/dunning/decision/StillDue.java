package org.encaisse.dunning.decision;

import java.time.LocalDate;
import org.encaisse.dunning.scenario.Anchor;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.kernel.calendar.BusinessCalendar;

/**
 * Whether a due date still stands at the step that was decided for it: between the decision and the message its day may have
 * been moved. What does not stand there any more has had no step, and is decided anew. Pure.
 */
public final class StillDue {

    private StillDue() {}

    public static boolean is(DueItem item, Step step, BusinessCalendar calendar, LocalDate today) {
        if (step.stage() == Stage.PREVENTION) {
            return today.isBefore(item.dueOn()) && hasCome(item, step.timing(), calendar, today);
        }
        if (!step.stage().chases()) {
            return true;
        }
        if (RejectLane.isIn(step)) {
            return item.reject() != null;
        }
        // The rounds of a cycle are counted from one another.
        boolean round = step.recurs() || step.conditions().afterCycles() > 0;
        return item.isLate(today) && (round || hasCome(item, step.timing(), calendar, today));
    }

    private static boolean hasCome(DueItem item, Timing timing, BusinessCalendar calendar, LocalDate today) {
        boolean ofTheDueDate = timing.anchor() == Anchor.DUE || timing.anchor() == Anchor.END_OF_MONTH_AFTER_DUE;
        return !ofTheDueDate || !today.isBefore(timing.theoretical(item.dueOn(), item.dueOn(), calendar));
    }
}
