package org.encaisse.dunning.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of customer is chased: steps in order. A published version never changes.
 *
 * @param requires what must be in the file before the first reminder of an invoice; empty demands nothing
 */
public record Scenario(String code, int version, String name, List<Papers> requires, List<Step> steps) {

    private static final int WEEK = 7;

    public Scenario {
        requires = List.copyOf(requires);
        steps = List.copyOf(steps);
    }

    public Scenario(String code, int version, String name, List<Step> steps) {
        this(code, version, name, List.of(), steps);
    }

    /** The same words under another version number. */
    public Scenario numbered(int number) {
        return new Scenario(code, number, name, requires, steps);
    }

    public Scenario named(String other) {
        return new Scenario(code, version, other, requires, steps);
    }

    public Scenario requiring(List<Papers> papers) {
        return new Scenario(code, version, name, papers, steps);
    }

    /**
     * Where a due date stands: a step, and in which round of the cycle when it recurs.
     *
     * @param index -1 before the first
     */
    public record Place(int index, int cycle) {

        public static final Place START = new Place(-1, 1);
    }

    private int firstRecurring() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).recurs()) {
                return i;
            }
        }
        return -1;
    }

    private int lastRecurring() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).recurs()) {
                return i;
            }
        }
        return -1;
    }

    public boolean hasCycle() {
        return firstRecurring() >= 0;
    }

    /** Whether the step lies behind the cycle: what it asks for concerns the customer, not one invoice. */
    public boolean isBeyondCycle(int index) {
        return lastRecurring() >= 0 && index > lastRecurring();
    }

    public boolean beginsCycle(int index) {
        return index >= 0 && index == firstRecurring();
    }

    /** The first day after this one on which a round of the cycle begins. */
    public LocalDate nextRound(LocalDate after) {
        return steps.get(firstRecurring()).timing().onWeekday(after.plusDays(1));
    }

    /** The next place; the cycle begins again until a step behind it may be reached. Null at the end. */
    public @Nullable Place after(Place place) {
        int next = place.index() + 1;
        if (place.index() >= 0 && place.index() == lastRecurring()) {
            return place.cycle() >= cyclesBefore(next)
                    ? new Place(next, 1)
                    : new Place(firstRecurring(), place.cycle() + 1);
        }
        return next >= steps.size()
                ? null
                : new Place(next, steps.get(next).recurs() && place.index() >= firstRecurring() ? place.cycle() : 1);
    }

    /** Rounds before the first step in force behind the cycle; for ever when there is none. A step switched off keeps its rounds. */
    private int cyclesBefore(int beyond) {
        int cycles = 1;
        for (Step step : steps.subList(beyond, steps.size())) {
            cycles = Math.max(cycles, step.conditions().afterCycles());
            if (step.enabled() && step.stage().chases()) {
                return cycles;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The farther of two places. */
    public Place farther(Place one, Place other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private long rank(Place place) {
        int first = firstRecurring();
        if (first < 0 || place.index() < first) {
            return place.index();
        }
        return isBeyondCycle(place.index())
                ? 1_000_000L + place.index()
                : (long) place.cycle() * steps.size() + place.index();
    }

    /** What tasks of the step are for, so that others may end them: {@code visit}, {@code suspension}; null for nothing special. */
    public @Nullable String purpose(Step step) {
        int next = indexOf(step.code()) + 1;
        boolean announces = step.channel() == Channel.INTERNAL
                && next < steps.size()
                && steps.get(next).channel() == Channel.VISIT;
        return step.channel() == Channel.VISIT || announces
                ? "visit"
                : Step.NOTICE_OF_SUSPENSION.equals(step.template()) ? "suspension" : null;
    }

    /** Place of the step in the scenario, from 0; -1 when this version has no such step. */
    public int indexOf(String stepCode) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).code().equals(stepCode)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<Step> thanks() {
        return steps.stream()
                .filter(step -> step.enabled() && step.stage() == Stage.THANKS)
                .findFirst();
    }

    /**
     * About how many days after the due date a step lies. By it a due date that changes scenario goes on at the
     * equivalent level, not at zero.
     */
    public int offset(int index) {
        Step step = steps.get(index);
        int about =
                step.timing().about() + step.within() + WEEK * step.conditions().afterCycles();
        return switch (step.timing().anchor()) {
            case DUE -> about;
            case END_OF_MONTH_AFTER_DUE -> 15 + about;
            case PREVIOUS_STEP -> (index == 0 ? 0 : offset(index - 1)) + about;
        };
    }

    public int offset(Place place) {
        return offset(place.index()) + WEEK * (place.cycle() - 1);
    }

    /**
     * The last place that chases and lies at or before this many days after the due date. The last resorts are reached
     * only by who had reached last resorts: a call elsewhere is not yet a formal notice here.
     */
    public Place equivalentOf(int offset, Stage stage) {
        Place found = Place.START;
        for (Place at = after(Place.START); at != null; at = after(at)) {
            Step step = steps.get(at.index());
            if (step.recurs() && offset(at) > offset) {
                break;
            }
            if (step.stage().chases()
                    && offset(at) <= offset
                    && (step.stage() == Stage.REMINDER || stage == Stage.ESCALATION)) {
                found = at;
            }
        }
        return found;
    }

    public Scenario switched(String stepCode, boolean on) {
        if (indexOf(stepCode) < 0) {
            throw new Refused(ScenarioRefusal.UNKNOWN_STEP, stepCode);
        }
        return new Scenario(
                code,
                version,
                name,
                requires,
                steps.stream()
                        .map(step -> step.code().equals(stepCode) ? step.switched(on) : step)
                        .toList());
    }

    /** Refuses, all at once, whatever would make the scenario say something it cannot mean. */
    public Scenario checked() {
        List<Violation> faults = new ArrayList<>();
        if (steps.isEmpty()) {
            throw new Refused(ScenarioRefusal.NO_STEP, code);
        }
        Set<String> seen = new HashSet<>();
        boolean chased = false;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            faults.addAll(faultsOf(step, chased));
            if (step.recurs() && isTorn(i)) {
                faults.add(fault(step, "recurs", ScenarioRefusal.CYCLE));
            }
            if (!seen.add(step.code())) {
                faults.add(fault(step, "code", ScenarioRefusal.STEP_CODE_TWICE));
            }
            if (step.stage().chases()) {
                if (offset(i) < last) {
                    faults.add(fault(step, "timing", ScenarioRefusal.OUT_OF_ORDER));
                }
                last = offset(i);
                chased = true;
            }
        }
        if (!faults.isEmpty()) {
            Violation first = faults.getFirst();
            throw new Refused(first.reason(), faults, first.arguments().toArray());
        }
        return this;
    }

    /** A cycle begins on a weekday, and its steps follow one another without another between them. */
    private boolean isTorn(int index) {
        Step step = steps.get(index);
        return !step.stage().chases()
                || (index == firstRecurring() && step.timing().weekday() == null)
                || (index > firstRecurring() && !steps.get(index - 1).recurs());
    }

    private static List<Violation> faultsOf(Step step, boolean chased) {
        List<Violation> faults = new ArrayList<>();
        int days = step.timing().days().count();
        if (step.code().isBlank() || step.code().length() > 40) {
            faults.add(fault(step, "code", ScenarioRefusal.STEP_CODE));
        }
        if (step.tone() < 0 || step.tone() > 4) {
            faults.add(fault(step, "tone", ScenarioRefusal.TONE));
        }
        if (step.isMessage() && step.template() == null) {
            faults.add(fault(step, "template", ScenarioRefusal.EMAIL_WITHOUT_TEMPLATE));
        }
        switch (step.stage()) {
            case PREVENTION -> {
                if (step.timing().anchor() != Anchor.DUE || days >= 0) {
                    faults.add(fault(step, "timing", ScenarioRefusal.PREVENTION_AFTER_DUE));
                }
            }
            case REMINDER, ESCALATION -> {
                if (days < 0) {
                    faults.add(fault(step, "timing", ScenarioRefusal.REMINDER_BEFORE_DUE));
                }
                if (!chased && step.timing().anchor() == Anchor.PREVIOUS_STEP) {
                    faults.add(fault(step, "timing", ScenarioRefusal.FIRST_AFTER_PREVIOUS));
                }
            }
            case THANKS -> {
                if (!step.isMessage()) {
                    faults.add(fault(step, "channel", ScenarioRefusal.THANKS_BY_EMAIL));
                }
            }
        }
        return faults;
    }

    private static Violation fault(Step step, String field, ScenarioRefusal reason) {
        return Violation.of("steps." + step.code() + "." + field, step.code(), reason, step.code());
    }
}
