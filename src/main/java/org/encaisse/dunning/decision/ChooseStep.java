package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Papers;
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
        NextStep finder = new NextStep(file, policy, today, item, scenario, taken, counted);
        @Nullable Decision underWay = underWay(item, scenario, taken, finder);
        if (underWay != null) {
            return underWay;
        }
        NextStep.@Nullable Candidate next = finder.find();
        if (next == null) {
            return new Decision.Finished(item, scenario);
        }
        Decision decision = judge(item, scenario, next, finder);
        if (decision instanceof Decision.Act && finder.isUnderWayElsewhere(next.step())) {
            return new Decision.Wait(item, null, WaitReason.UNDER_WAY, next.step(), List.of());
        }
        return decision instanceof Decision.Act ? withPapers(item, scenario, taken, decision) : decision;
    }

    /** Before the first reminder, the papers the scenario demands must be there. */
    private Decision withPapers(DueItem item, Scenario scenario, List<PastAction> taken, Decision act) {
        if (scenario.requires().isEmpty()
                || !item.isLate(today)
                || taken.stream().anyMatch(action -> action.stage().chases())) {
            return act;
        }
        Set<String> there = file.papersOf(item);
        List<String> missing = scenario.requires().stream()
                .filter(papers -> !papers.isAmong(there))
                .map(Papers::written)
                .toList();
        return missing.isEmpty()
                ? act
                : JudgeItem.excluded(item, Exclusion.DOCUMENT_MISSING, String.join(" ", missing));
    }

    private Decision judge(DueItem item, Scenario scenario, NextStep.Candidate next, NextStep finder) {
        Step step = next.step();
        LocalDate peace = next.hurried() == null ? endOfPeace(step) : null;
        LocalDate toPay = step.stage().chases() ? afterDispute(item) : null;
        LocalDate open = latest(latest(latest(next.on(), peace), next.afterDeadline()), toPay);
        if (today.isBefore(next.on())) {
            WaitReason why = finder.isSpared() ? WaitReason.SPARED : WaitReason.NOT_YET;
            return new Decision.Wait(item, open, why, step, List.of(next.on()));
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
        if (file.roundToDo() && step.recurs() && step.isMessage()) {
            return new Decision.Wait(item, null, WaitReason.ROUND, step, List.of());
        }
        if (peace != null && lastContact != null && today.isBefore(peace)) {
            return new Decision.Wait(item, open, WaitReason.GAP, step, List.of(lastContact, policy.gapDays()));
        }
        if (step.isMessage() && Carrier.of(step, file.debtor()) == null) {
            return JudgeItem.excluded(item, Carrier.fault(step), step.code());
        }
        return new Decision.Act(
                item, scenario, step, next.on(), next.cycle(), next.hurried(), next.passedOver(), next.score());
    }

    /** A step that is proposed, in the outbox or in the agenda comes first; nothing twice on one day. */
    private @Nullable Decision underWay(DueItem item, Scenario scenario, List<PastAction> taken, NextStep finder) {
        for (PastAction action : taken) {
            if (action.stage() == Stage.THANKS) {
                // Thanked, and the money went back: that is no reminder under way.
                continue;
            }
            if (action.state() == ActionState.REFUSED
                    || finder.isHurriedPast(action)
                    || finder.isLapsed(action)
                    || isInVain(action)) {
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
            if (action.postponedUntil() != null && today.isBefore(action.postponedUntil())) {
                return new Decision.Wait(
                        item,
                        action.postponedUntil(),
                        WaitReason.POSTPONED,
                        step,
                        List.of(action.decidedOn(), action.stepCode()));
            }
            if (!action.isDone()) {
                WaitReason why = action.state() == ActionState.PROPOSED
                        ? WaitReason.TO_CONFIRM
                        : action.isMessage() ? WaitReason.TO_LEAVE : WaitReason.TO_DO;
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

    /** A mail that did not arrive, and no other address is known: another channel takes over. */
    private boolean isInVain(PastAction action) {
        return action.isUndeliveredMail() && file.debtor().email() == null;
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
        return lastContact == null
                        || step.sameCycle()
                        || step.channel() == Channel.INTERNAL
                        || !step.stage().chases()
                ? null
                : Days.business(policy.gapDays()).from(lastContact, policy.calendar());
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return NextStep.latest(one, other);
    }
}
