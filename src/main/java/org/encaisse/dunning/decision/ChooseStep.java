package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The step of a due date that nothing forbids to chase: one at a time, after what was already done, never the same twice.
 * Dates are ranges: a night that was missed is caught up on the next.
 */
final class ChooseStep {

    private static final Days DAYS_TO_PAY_AFTER_DISPUTE = Days.business(3);

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate today;
    private final @Nullable LocalDate lastContact;

    ChooseStep(CustomerFile file, Policy policy, LocalDate today) {
        this.file = file;
        this.policy = policy;
        this.today = today;
        LocalDate last = null;
        for (PastAction action : file.past()) {
            // Prevention and thanks do not count: a customer billed every day would otherwise never be chased.
            LocalDate on = action.stage().chases() ? action.contactOn() : null;
            if (on != null && (last == null || on.isAfter(last))) {
                last = on;
            }
        }
        this.lastContact = last;
    }

    Decision decide(DueItem item, Scenario scenario, List<PastAction> taken, Money counted) {
        @Nullable Candidate next = next(item, scenario, taken, counted);
        @Nullable Decision underWay = underWay(item, scenario, taken);
        if (underWay != null) {
            return underWay;
        }
        if (next == null) {
            return new Decision.Finished(item, scenario);
        }
        return judge(item, scenario, next);
    }

    private Decision judge(DueItem item, Scenario scenario, Candidate next) {
        Step step = next.step();
        LocalDate peace = endOfPeace(step);
        LocalDate toPay = step.stage().chases() ? afterDispute(item) : null;
        LocalDate open = latest(latest(latest(next.on(), peace), next.afterDeadline()), toPay);
        if (today.isBefore(next.on())) {
            return new Decision.Wait(item, open, WaitReason.NOT_YET, step, List.of(next.on()));
        }
        if (next.afterDeadline() != null && today.isBefore(next.afterDeadline())) {
            return new Decision.Wait(
                    item,
                    open,
                    WaitReason.DEADLINE,
                    step,
                    List.of(next.afterDeadline().minusDays(1)));
        }
        if (toPay != null && today.isBefore(toPay)) {
            return new Decision.Wait(
                    item, open, WaitReason.DISPUTE_SOLVED, step, List.of(DAYS_TO_PAY_AFTER_DISPUTE.count()));
        }
        if (peace != null && lastContact != null && today.isBefore(peace)) {
            return new Decision.Wait(item, open, WaitReason.GAP, step, List.of(lastContact, policy.gapDays()));
        }
        if (step.isMessage() && file.debtor().email() == null) {
            return JudgeItem.excluded(item, Exclusion.NO_EMAIL, step.code());
        }
        return new Decision.Act(item, scenario, step, next.on());
    }

    /** A step that is proposed, in the outbox or in the agenda comes first; nothing twice on one day. */
    private @Nullable Decision underWay(DueItem item, Scenario scenario, List<PastAction> taken) {
        for (PastAction action : taken) {
            if (action.stage() == Stage.THANKS) {
                // Thanked, and the money went back: that is no reminder under way.
                continue;
            }
            int index = scenario.indexOf(action.stepCode());
            Step step = index >= 0 ? scenario.steps().get(index) : null;
            LocalDate moved = latest(action.decidedOn(), action.doneOn());
            if (step == null) {
                step = scenario.steps().getFirst();
            }
            if (action.state() == ActionState.FAILED) {
                return JudgeItem.excluded(item, Exclusion.UNDELIVERED, action.stepCode(), action.decidedOn());
            }
            if (!action.isDone()) {
                WaitReason why = action.state() == ActionState.PROPOSED
                        ? WaitReason.TO_CONFIRM
                        : action.channel() == Channel.EMAIL ? WaitReason.TO_LEAVE : WaitReason.TO_DO;
                return new Decision.Wait(item, null, why, step, List.of(action.decidedOn(), action.stepCode()));
            }
            if (!moved.isBefore(today)) {
                return new Decision.Wait(
                        item,
                        policy.calendar().workingDayFrom(moved.plusDays(1)),
                        WaitReason.CHASED_SINCE,
                        step,
                        List.of(moved, action.stepCode()));
            }
        }
        return null;
    }

    private @Nullable Candidate next(DueItem item, Scenario scenario, List<PastAction> taken, Money counted) {
        int reached = reached(scenario, taken);
        @Nullable
        Candidate prevention =
                today.isBefore(item.dueOn()) && reached < 0 ? prevention(item, scenario, taken, counted) : null;
        return prevention != null ? prevention : reminder(item, scenario, taken, reached, counted);
    }

    /** Before the due date only: the latest prevention whose day has come, else the first still to come. */
    private @Nullable Candidate prevention(DueItem item, Scenario scenario, List<PastAction> taken, Money counted) {
        Candidate chosen = null;
        List<Step> all = scenario.steps();
        for (int i = all.size() - 1; i >= 0; i--) {
            Step step = all.get(i);
            if (step.stage() != Stage.PREVENTION) {
                continue;
            }
            if (isTaken(step, scenario, taken)) {
                break;
            }
            LocalDate on = onWorkingDay(step.timing().theoretical(item.dueOn(), item.dueOn(), policy.calendar()));
            if (!applies(step, counted) || !on.isBefore(item.dueOn())) {
                continue;
            }
            if (!on.isAfter(today)) {
                return new Candidate(step, on, null);
            }
            chosen = new Candidate(step, on, null);
        }
        return chosen;
    }

    private @Nullable Candidate reminder(
            DueItem item, Scenario scenario, List<PastAction> taken, int reached, Money counted) {
        @Nullable PastAction previous = lastChase(taken);
        for (int i = reached + 1; i < scenario.steps().size(); i++) {
            Step step = scenario.steps().get(i);
            if (step.stage().chases() && applies(step, counted)) {
                LocalDate from = previous == null ? item.dueOn() : previous.on();
                LocalDate theoretical = step.timing().theoretical(item.dueOn(), from, policy.calendar());
                // Nothing is late on its due date.
                LocalDate on = onWorkingDay(latest(theoretical, item.dueOn().plusDays(1)));
                return new Candidate(step, on, afterDeadline(scenario, previous));
            }
        }
        return null;
    }

    private int reached(Scenario scenario, List<PastAction> taken) {
        int reached = -1;
        for (PastAction action : taken) {
            if (action.stage().chases()) {
                int index = action.scenarioCode().equals(scenario.code()) ? scenario.indexOf(action.stepCode()) : -1;
                reached = Math.max(reached, index >= 0 ? index : scenario.equivalentOf(action.offset()));
            }
        }
        return reached;
    }

    private @Nullable LocalDate afterDeadline(Scenario scenario, @Nullable PastAction previous) {
        int index = previous == null ? -1 : scenario.indexOf(previous.stepCode());
        if (previous == null || index < 0) {
            return null;
        }
        Days deadline = scenario.steps().get(index).deadline();
        return deadline == null
                ? null
                : onWorkingDay(deadline.from(previous.on(), policy.calendar()).plusDays(1));
    }

    /** The first day on which what was disputed may be chased again; null when no dispute was solved lately. */
    private @Nullable LocalDate afterDispute(DueItem item) {
        LocalDate last = null;
        for (SolvedDispute solved : file.solved()) {
            if (solved.covers(item, today)) {
                last = last == null ? solved.on() : latest(solved.on(), last);
            }
        }
        return last == null ? null : DAYS_TO_PAY_AFTER_DISPUTE.from(last, policy.calendar());
    }

    private @Nullable LocalDate endOfPeace(Step step) {
        return lastContact == null || step.sameCycle() || !step.stage().chases()
                ? null
                : Days.business(policy.gapDays()).from(lastContact, policy.calendar());
    }

    private boolean applies(Step step, Money counted) {
        return step.enabled() && step.conditions().met(counted, file.debtor().paymentMethod());
    }

    private LocalDate onWorkingDay(LocalDate date) {
        return policy.calendar().workingDayFrom(date);
    }

    private static boolean isTaken(Step step, Scenario scenario, List<PastAction> taken) {
        return taken.stream()
                .anyMatch(action -> action.stage() == Stage.PREVENTION
                        && (action.stepCode().equals(step.code())
                                || !action.scenarioCode().equals(scenario.code())));
    }

    private static @Nullable PastAction lastChase(List<PastAction> taken) {
        PastAction last = null;
        for (PastAction action : taken) {
            if (action.stage().chases()
                    && action.isDone()
                    && (last == null || !action.on().isBefore(last.on()))) {
                last = action;
            }
        }
        return last;
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /**
     * @param on the theoretical date, moved off a day on which nobody works
     * @param afterDeadline the day after the one the last message promised; null when it promised none
     */
    private record Candidate(
            Step step, LocalDate on, @Nullable LocalDate afterDeadline) {}
}
