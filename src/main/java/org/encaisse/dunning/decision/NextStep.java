package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenario.Place;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which step of its scenario comes next for one due date, and on which day: after what was already done, in the cycle when
 * there is one, beyond it as far as the customer has come, or straight to the next call when something hurries it.
 */
final class NextStep {

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate today;
    private final DueItem item;
    private final Scenario scenario;
    private final List<PastAction> taken;
    private final StepFilter filter;
    private final PreventStep before;

    NextStep(
            CustomerFile file,
            Policy policy,
            LocalDate today,
            DueItem item,
            Scenario scenario,
            List<PastAction> taken,
            Money counted) {
        this.file = file;
        this.policy = policy;
        this.today = today;
        this.item = item;
        this.scenario = scenario;
        this.taken = taken;
        this.filter = new StepFilter(file, item, taken, counted, today);
        this.before = new PreventStep(file, policy, today, item, scenario, taken, this::applies);
    }

    /** Nothing is done before the due date, for the customer always pays on time. */
    boolean isSpared() {
        return before.isSpared();
    }

    /**
     * @param on the theoretical date, moved off a day on which nobody works
     * @param afterDeadline the day after the one the last message promised; null when it promised none
     * @param score why a prevention is a call, or a mail; null where it is not targeted
     * @param hurried what lets it come at once; null when it comes on its day
     */
    record Candidate(
            Step step,
            int cycle,
            LocalDate on,
            @Nullable LocalDate afterDeadline,
            @Nullable Acceleration hurried,
            List<String> passedOver,
            @Nullable PreventionScore score) {

        Candidate(
                Step step,
                int cycle,
                LocalDate on,
                @Nullable LocalDate afterDeadline,
                @Nullable Acceleration hurried,
                List<String> passedOver) {
            this(step, cycle, on, afterDeadline, hurried, passedOver, null);
        }
    }

    /** Null when every step was taken. */
    @Nullable
    Candidate find() {
        @Nullable Candidate rejected = RejectLane.next(item, scenario, taken, filter, policy.calendar());
        if (rejected != null) {
            return rejected;
        }
        Place reached = reached();
        @Nullable Candidate prevention = today.isBefore(item.dueOn()) && reached.index() < 0 ? before.find() : null;
        if (prevention != null) {
            return prevention;
        }
        @Nullable PastAction previous = lastChase();
        @Nullable Candidate call = item.isLate(today) ? hurried(reached) : null;
        return call != null ? call : reminder(reached, previous);
    }

    private @Nullable Candidate reminder(Place reached, @Nullable PastAction previous) {
        int rounds = 0;
        for (Place at = scenario.after(reached); at != null && rounds < 2; at = scenario.after(at)) {
            Step step = scenario.steps().get(at.index());
            if (step.stage().chases() && applies(step) && !RejectLane.isIn(step)) {
                LocalDate theoretical = theoretical(step, at, previous);
                // Nothing is late on its due date.
                LocalDate on = onWorkingDay(latest(theoretical, item.dueOn().plusDays(1)));
                return new Candidate(step, at.cycle(), on, afterDeadline(previous), null, lapsed());
            }
            // A cycle of which no step applies goes round for ever.
            rounds += scenario.beginsCycle(at.index()) ? 1 : 0;
        }
        return null;
    }

    private LocalDate theoretical(Step step, Place at, @Nullable PastAction previous) {
        boolean again = at.cycle() > 1 && step.recurs() && beginsRound(at.index());
        if (previous != null && (again || step.conditions().afterCycles() > 0)) {
            // The next round begins in a week of its own, and leaves the customer his days of peace.
            LocalDate began = beganCycle(previous);
            LocalDate free =
                    latest(began.plusDays(1), Days.business(policy.gapDays()).from(began, policy.calendar()));
            return step.timing().weekday() == null
                    ? began.plusDays(7)
                    : step.timing().onWeekday(free);
        }
        return step.timing()
                .theoretical(item.dueOn(), previous == null ? item.dueOn() : previous.on(), policy.calendar());
    }

    /** The first step of the cycle that applies: one before it may be switched off, or be for others. */
    private boolean beginsRound(int index) {
        return scenario.steps().subList(0, index).stream().noneMatch(step -> step.recurs() && applies(step));
    }

    /** The day on which the last round of the cycle was begun. */
    private LocalDate beganCycle(PastAction previous) {
        LocalDate began = previous.on();
        for (PastAction action : taken) {
            if (action.isDone()
                    && action.stage().chases()
                    && scenario.isSameAs(previous.scenarioCode())
                    && scenario.isSameAs(action.scenarioCode())
                    && action.cycle() == previous.cycle()
                    && action.on().isBefore(began)) {
                began = action.on();
            }
        }
        return began;
    }

    /** The next call, at once, when something hurries this due date and it has not been called about since. */
    private @Nullable Candidate hurried(Place reached) {
        Acceleration because = file.hurried().stream()
                .filter(each -> each.covers(item, today) && !StepFilter.isCalledSince(taken, each.since()))
                .findFirst()
                .orElse(null);
        if (because == null) {
            return null;
        }
        List<String> passedOver = new ArrayList<>();
        int rounds = 0;
        for (Place at = scenario.after(reached); at != null && rounds < 2; at = scenario.after(at)) {
            Step step = scenario.steps().get(at.index());
            if (step.stage().chases() && applies(step) && !RejectLane.isIn(step)) {
                if (step.channel() == Channel.CALL) {
                    LocalDate on =
                            onWorkingDay(latest(because.since(), item.dueOn().plusDays(1)));
                    return new Candidate(step, at.cycle(), on, null, because, List.copyOf(passedOver));
                }
                passedOver.add(step.code());
            }
            rounds += scenario.beginsCycle(at.index()) ? 1 : 0;
        }
        return null;
    }

    private Place reached() {
        Place reached = Place.START;
        for (PastAction action : taken) {
            if (action.stage().chases() && isReached(action)) {
                reached = scenario.farther(
                        reached,
                        scenario.placeOf(
                                action.scenarioCode(),
                                action.stepCode(),
                                action.cycle(),
                                action.offset(),
                                action.stage()));
            }
        }
        return reached.index() < 0 || !scenario.hasCycle() ? reached : scenario.farther(reached, reachedTogether());
    }

    // What waits for a tick may be overtaken by what cannot wait.
    private boolean isReached(PastAction action) {
        return !(action.isUndeliveredMail() && file.debtor().email() == null)
                && (action.state() != ActionState.PROPOSED || !isHurriedPast(action));
    }

    /** A draft that nobody has ticked and that a call now comes before. */
    boolean isHurriedPast(PastAction action) {
        return action.state() == ActionState.PROPOSED
                && item.isLate(today)
                && file.hurried().stream()
                        .anyMatch(each -> each.covers(item, today) && !StepFilter.isCalledSince(taken, each.since()));
    }

    /** A draft of a round that is over: nobody ticked it in its week, and the next round does not wait for it. */
    boolean isLapsed(PastAction action) {
        int index = scenario.isSameAs(action.scenarioCode()) ? scenario.indexOf(action.stepCode()) : -1;
        return action.state() == ActionState.PROPOSED
                && index >= 0
                && scenario.steps().get(index).recurs()
                && !today.isBefore(scenario.nextRound(action.decidedOn()));
    }

    private List<String> lapsed() {
        return taken.stream().filter(this::isLapsed).map(PastAction::stepCode).toList();
    }

    /** Beyond the cycle a step is about the customer: what was done about another due date that is still owed counts here. */
    private Place reachedTogether() {
        Place reached = Place.START;
        for (PastAction action : file.past()) {
            int index = scenario.isSameAs(action.scenarioCode()) ? scenario.indexOf(action.stepCode()) : -1;
            if (action.isDone() && scenario.isBeyondCycle(index) && isOwedAlike(action)) {
                reached = scenario.farther(reached, new Place(index, 1));
            }
        }
        return reached;
    }

    /** Whether this very step is under way about another due date of the customer, for which one is enough. */
    boolean isUnderWayElsewhere(Step step) {
        return scenario.isBeyondCycle(scenario.indexOf(step.code()))
                && file.past().stream()
                        .anyMatch(action ->
                                (action.state() == ActionState.PROPOSED || action.state() == ActionState.RESERVED)
                                        && scenario.isSameAs(action.scenarioCode())
                                        && action.stepCode().equals(step.code())
                                        && isOwedAlike(action));
    }

    private boolean isOwedAlike(PastAction action) {
        return file.items().stream()
                .anyMatch(other -> other.openItemId().equals(action.openItemId())
                        && other.remaining().isPositive()
                        && other.remaining().currency().equals(item.remaining().currency()));
    }

    private @Nullable PastAction lastChase() {
        PastAction last = null;
        for (PastAction action : scenario.hasCycle() ? file.past() : taken) {
            boolean own = action.openItemId().equals(item.openItemId());
            int index = scenario.isSameAs(action.scenarioCode()) ? scenario.indexOf(action.stepCode()) : -1;
            if (action.stage().chases()
                    && action.isDone()
                    && (own || (scenario.isBeyondCycle(index) && isOwedAlike(action) && !taken.isEmpty()))
                    && (last == null || !action.on().isBefore(last.on()))) {
                last = action;
            }
        }
        return last;
    }

    private @Nullable LocalDate afterDeadline(@Nullable PastAction previous) {
        int index = previous == null ? -1 : scenario.indexOf(previous.stepCode());
        if (previous == null || index < 0) {
            return null;
        }
        Days deadline = scenario.steps().get(index).deadline();
        return deadline == null
                ? null
                : onWorkingDay(deadline.from(previous.on(), policy.calendar()).plusDays(1));
    }

    private boolean applies(Step step) {
        return filter.lets(step);
    }

    private LocalDate onWorkingDay(LocalDate date) {
        return policy.calendar().workingDayFrom(date);
    }

    static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
