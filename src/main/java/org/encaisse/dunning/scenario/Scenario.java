package org.encaisse.dunning.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of customer is chased: steps in order. A published version never changes.
 *
 * @param requires what must be in the file before the first reminder of an invoice; empty demands nothing
 * @param traits what kind of payer it is made for, where that forbids something
 * @param model code of the scenario it was adapted from for one customer; null for a scenario of the house
 * @param customerId the customer whose own copy it is; null for a scenario of the house
 */
public record Scenario(
        String code,
        int version,
        String name,
        List<Papers> requires,
        Set<Trait> traits,
        @Nullable String model,
        @Nullable UUID customerId,
        List<Step> steps) {

    private static final int WEEK = 7;

    static final int LONGEST_NAME = 200;

    /** Between the code of a scenario and the customer whose own copy it is. */
    public static final char OWN = '~';

    public Scenario {
        requires = List.copyOf(requires);
        traits = Set.copyOf(traits);
        steps = List.copyOf(steps);
    }

    public Scenario(String code, int version, String name, List<Step> steps) {
        this(code, version, name, List.of(), Set.of(), null, null, steps);
    }

    /** The same words under another version number. */
    public Scenario numbered(int number) {
        return new Scenario(code, number, name, requires, traits, model, customerId, steps);
    }

    public Scenario named(String other) {
        return new Scenario(code, version, other, requires, traits, model, customerId, steps);
    }

    public Scenario requiring(List<Papers> papers) {
        return new Scenario(code, version, name, papers, traits, model, customerId, steps);
    }

    /** The same scenario with other steps. */
    public Scenario stepping(List<Step> others) {
        return new Scenario(code, version, name, requires, traits, model, customerId, others);
    }

    /** A copy of its own for one customer: what is changed there concerns nobody else. */
    public Scenario adaptedFor(UUID customer, String ownCode, String ownName) {
        String called = ownName.length() > LONGEST_NAME ? ownName.substring(0, LONGEST_NAME) : ownName;
        return new Scenario(ownCode, 1, called, requires, traits, model == null ? code : model, customer, steps);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a step taken under that code was taken under these very steps: the scenario, its model, or a copy of it. */
    public boolean isSameAs(String other) {
        return code.equals(other) || family(other).equals(family(code));
    }

    private static String family(String code) {
        int own = code.indexOf(OWN);
        return own < 0 ? code : code.substring(0, own);
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
        boolean announces = step.channel() == Channel.INTERNAL && next < steps.size() && isVisit(steps.get(next));
        return isVisit(step) || announces ? "visit" : step.isSuspension() ? "suspension" : null;
    }

    private static boolean isVisit(Step step) {
        return step.stage().chases() && (step.channel() == Channel.VISIT || step.channel() == Channel.MEETING);
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
        if (step.level() != null) {
            return step.level();
        }
        int about =
                step.timing().about() + step.within() + WEEK * step.conditions().afterCycles();
        return switch (step.timing().anchor()) {
            case DUE, REJECT, PROMISE, DECISION -> about;
            case END_OF_MONTH_AFTER_DUE, DUE_THEN_END_OF_MONTH -> 15 + about;
            case PREVIOUS_STEP -> {
                int previous = chasedBefore(index);
                yield (previous < 0 ? 0 : offset(previous)) + about;
            }
        };
    }

    private int chasedBefore(int index) {
        int previous = index - 1;
        while (previous >= 0
                && (!steps.get(previous).stage().chases()
                        || steps.get(previous).timing().anchor() == Anchor.REJECT)) {
            previous--;
        }
        return previous;
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
                    && step.timing().anchor() != Anchor.REJECT
                    && offset(at) <= offset
                    && (step.stage() == Stage.REMINDER || stage == Stage.ESCALATION)) {
                found = at;
            }
        }
        return found;
    }

    /** Where a due date stands by a step it took: at that very step, or at the equivalent one when this version has none. */
    public Place placeOf(String scenarioCode, String stepCode, int cycle, int offset, Stage stage) {
        int index = isSameAs(scenarioCode) ? indexOf(stepCode) : -1;
        return index >= 0 ? new Place(index, cycle) : equivalentOf(offset, stage);
    }

    /** Whether the papers in the file matter to it. */
    public boolean readsPapers() {
        return !requires.isEmpty()
                || steps.stream().anyMatch(step -> !step.conditions().papers().isEmpty());
    }

    public Scenario switched(String stepCode, boolean on) {
        if (indexOf(stepCode) < 0) {
            throw new Refused(ScenarioRefusal.UNKNOWN_STEP, stepCode);
        }
        return stepping(steps.stream()
                .map(step -> step.code().equals(stepCode) ? step.switched(on) : step)
                .toList());
    }

    /** Refuses, all at once, whatever would make the scenario say something it cannot mean. */
    public Scenario checked() {
        return CheckScenario.checked(this);
    }

    /** A cycle begins on a weekday, and its steps follow one another without another between them. */
    boolean isTorn(int index) {
        Step step = steps.get(index);
        return !step.stage().chases()
                || (index == firstRecurring() && step.timing().weekday() == null)
                || (index > firstRecurring() && !steps.get(index - 1).recurs());
    }
}
