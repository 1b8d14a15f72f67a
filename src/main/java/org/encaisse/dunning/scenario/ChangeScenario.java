package org.encaisse.dunning.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with one thing changed, the steps kept in the order of their days. Pure. What publishing would refuse is allowed
 * on the way there.
 */
public final class ChangeScenario {

    private static final int LAST = Integer.MAX_VALUE;

    private ChangeScenario() {}

    /** The step in place of the one of this code; behind its neighbours when there was none. */
    static Scenario put(Scenario scenario, @Nullable String replaced, Step step) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        int index = replaced == null ? -1 : indexOf(scenario, replaced);
        int twin = scenario.indexOf(step.code());
        if (twin >= 0 && twin != index) {
            throw new Refused(ScenarioRefusal.STEP_CODE_TWICE, step.code());
        }
        if (index >= 0) {
            steps.set(index, step);
        } else {
            steps.add(step);
        }
        return ordered(scenario.stepping(steps));
    }

    /** The step beside those there are, under a code of its own. */
    static Scenario copied(Scenario scenario, Step step) {
        String code = step.code();
        for (int n = 2; scenario.indexOf(code) >= 0; n++) {
            code = step.code() + "-" + n;
        }
        String free = code;
        return put(scenario, null, step.with(each -> each.code(free)));
    }

    static Scenario without(Scenario scenario, String code) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        steps.remove(indexOf(scenario, code));
        return scenario.stepping(steps);
    }

    /** The step so many days later, or earlier; prevention stays before the due date, what chases behind it. */
    static Scenario shifted(Scenario scenario, String code, int days) {
        Step step = scenario.steps().get(indexOf(scenario, code));
        Timing timing = timing(step, days);
        int moved = timing.days().count() - step.timing().days().count();
        Integer level = step.level();
        return put(
                scenario,
                code,
                step.with(each -> each.timing(timing).level(level == null ? null : Integer.valueOf(level + moved))));
    }

    /** One place up or down among those of the same day, where their days do not say which comes first. */
    static Scenario moved(Scenario scenario, String code, int by) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        int from = indexOf(scenario, code);
        int to = Math.clamp(from + (long) by, 0, steps.size() - 1);
        steps.add(to, steps.remove(from));
        return scenario.stepping(steps);
    }

    private static Timing timing(Step step, int days) {
        Timing now = step.timing();
        if (now.weekday() != null) {
            return onAnotherDay(now, step.recurs(), days);
        }
        int count = now.days().count() + ofItsSort(now.days().sort(), days);
        int kept = step.stage() == Stage.PREVENTION ? Math.min(-1, count) : Math.max(0, count);
        return new Timing(now.anchor(), new Days(kept, now.days().sort()));
    }

    /** Who lives by the week moves from one working day to another, and into the next week from Friday. */
    private static Timing onAnotherDay(Timing now, boolean recurs, int days) {
        DayOfWeek weekday = now.weekday() == null ? DayOfWeek.MONDAY : now.weekday();
        int wanted = weekday.getValue() - 1 + ofItsSort(Days.Sort.BUSINESS, days);
        int week = Math.floorDiv(wanted, 5);
        if (recurs) {
            return new Timing(now.anchor(), now.days(), DayOfWeek.of(Math.clamp(wanted, 0, 4) + 1));
        }
        return new Timing(
                now.anchor(),
                new Days(now.days().count() + 7 * week, now.days().sort()),
                DayOfWeek.of(Math.floorMod(wanted, 5) + 1));
    }

    /** Seven days of the calendar are five on which people work; one is one. */
    private static int ofItsSort(Days.Sort sort, int days) {
        return sort == Days.Sort.CALENDAR || Math.abs(days) < 5 ? days : days * 5 / 7;
    }

    /** By their days, those counted from a due date; what follows another step, or belongs to its cycle, goes along with it. */
    private static Scenario ordered(Scenario scenario) {
        record Block(int day, List<Step> steps) {}
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < scenario.steps().size(); i++) {
            Step step = scenario.steps().get(i);
            boolean follows = step.stage().chases()
                    && !blocks.isEmpty()
                    && blocks.getLast().steps().getLast().stage().chases()
                    && (step.timing().anchor() == Anchor.PREVIOUS_STEP
                            || step.conditions().afterCycles() > 0
                            || (step.recurs()
                                    && blocks.getLast().steps().getLast().recurs()));
            if (follows) {
                blocks.getLast().steps().add(step);
            } else {
                int day = step.stage().chases() || step.stage() == Stage.PREVENTION ? scenario.offset(i) : LAST;
                blocks.add(new Block(day, new ArrayList<>(List.of(step))));
            }
        }
        blocks.sort(Comparator.comparingInt(Block::day));
        return scenario.stepping(
                blocks.stream().flatMap(block -> block.steps().stream()).toList());
    }

    private static int indexOf(Scenario scenario, String code) {
        int index = scenario.indexOf(code);
        if (index < 0) {
            throw new Refused(ScenarioRefusal.UNKNOWN_STEP, code);
        }
        return index;
    }
}
