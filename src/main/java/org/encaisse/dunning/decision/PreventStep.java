package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.encaisse.dunning.decision.NextStep.Candidate;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.prevention.PreventionScore.Way;
import org.encaisse.dunning.prevention.TargetPrevention;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Trait;
import org.jspecify.annotations.Nullable;

/** Before the due date only: which prevention comes next, on which day, and whether as a mail, a call or not at all. */
final class PreventStep {

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate today;
    private final DueItem item;
    private final Scenario scenario;
    private final List<PastAction> taken;
    private final Predicate<Step> applies;
    private boolean spared;

    PreventStep(
            CustomerFile file,
            Policy policy,
            LocalDate today,
            DueItem item,
            Scenario scenario,
            List<PastAction> taken,
            Predicate<Step> applies) {
        this.file = file;
        this.policy = policy;
        this.today = today;
        this.item = item;
        this.scenario = scenario;
        this.taken = taken;
        this.applies = applies;
    }

    /** The latest prevention whose day has come, else the first still to come. */
    @Nullable
    Candidate find() {
        Candidate chosen = null;
        List<Step> all = scenario.steps();
        for (int i = all.size() - 1; i >= 0; i--) {
            Step step = all.get(i);
            if (step.stage() != Stage.PREVENTION) {
                continue;
            }
            if (isPrevented(step)) {
                break;
            }
            @Nullable PreventionScore score = score(step);
            if (score != null && score.way() == Way.SPARED) {
                spared = true;
                continue;
            }
            boolean call = score != null && score.way() == Way.CALL;
            LocalDate theoretical = call
                    ? item.dueOn().minusDays(policy.prevention().callDays())
                    : step.timing().theoretical(item.dueOn(), item.dueOn(), policy.calendar());
            LocalDate on = policy.calendar().workingDayFrom(theoretical);
            if (!applies.test(step) || !on.isBefore(item.dueOn())) {
                continue;
            }
            chosen = new Candidate(call ? byTelephone(step) : step, 1, on, null, null, List.of(), score);
            if (!on.isAfter(today)) {
                return chosen;
            }
        }
        return chosen;
    }

    /** Whether to call about it before the due date; null where that is not asked: a person does it anyway, or it is off. */
    private @Nullable PreventionScore score(Step step) {
        if (step.channel().message() == null
                || step.mode() == Mode.MANUAL
                || !policy.prevention().isOn(file.debtor().entityId())) {
            return null;
        }
        PreventionScore score = TargetPrevention.score(
                item.remaining(),
                file.figures(),
                file.debtor().sector(),
                file.debtor().paymentMethod(),
                policy.prevention());
        // A large account is told before each due date, however well it pays.
        return score.way() == Way.SPARED && scenario.is(Trait.BESPOKE)
                ? new PreventionScore(score.points(), score.total(), Way.MAIL)
                : score;
    }

    private static Step byTelephone(Step step) {
        return step.with(each -> each.channel(Channel.CALL).mode(Mode.MANUAL));
    }

    /** Nothing is done before the due date, for the customer always pays on time. */
    boolean isSpared() {
        return spared && today.isBefore(item.dueOn());
    }

    private boolean isPrevented(Step step) {
        return taken.stream()
                .anyMatch(action -> action.stage() == Stage.PREVENTION
                        && (action.stepCode().equals(step.code()) || !scenario.isSameAs(action.scenarioCode())));
    }
}
