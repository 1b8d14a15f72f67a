package org.encaisse.dunning.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Role;

/** What a scenario may not say, all faults at once. */
final class CheckScenario {

    private CheckScenario() {}

    static Scenario checked(Scenario scenario) {
        List<Violation> faults = new ArrayList<>();
        List<Step> steps = scenario.steps();
        if (steps.isEmpty()) {
            throw new Refused(ScenarioRefusal.NO_STEP, scenario.code());
        }
        if (scenario.name().length() > Scenario.LONGEST_NAME) {
            faults.add(Violation.of("name", null, ScenarioRefusal.NAME, Scenario.LONGEST_NAME));
        }
        Set<String> seen = new HashSet<>();
        boolean chased = false;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            faults.addAll(faultsOf(step, chased));
            faults.addAll(forbidden(scenario, step));
            if (step.recurs() && scenario.isTorn(i)) {
                faults.add(fault(step, "recurs", ScenarioRefusal.CYCLE));
            }
            if (!seen.add(step.code())) {
                faults.add(fault(step, "code", ScenarioRefusal.STEP_CODE_TWICE));
            }
            if (step.stage().chases() && step.timing().anchor() != Anchor.REJECT) {
                if (scenario.offset(i) < last) {
                    faults.add(fault(step, "timing", ScenarioRefusal.OUT_OF_ORDER));
                }
                last = scenario.offset(i);
                chased = true;
            }
        }
        if (scenario.is(Trait.BESPOKE)
                && steps.stream().noneMatch(step -> step.enabled() && step.stage() == Stage.PREVENTION)) {
            Step first = steps.stream()
                    .filter(step -> step.stage() == Stage.PREVENTION)
                    .findFirst()
                    .orElse(steps.getFirst());
            faults.add(fault(first, "enabled", ScenarioRefusal.PREVENTION_OFF));
        }
        if (!faults.isEmpty()) {
            Violation first = faults.getFirst();
            throw new Refused(first.reason(), faults, first.arguments().toArray());
        }
        return scenario;
    }

    private static List<Violation> faultsOf(Step step, boolean chased) {
        List<Violation> faults = new ArrayList<>();
        int days = step.timing().days().count();
        Anchor anchor = step.timing().anchor();
        if (step.code().isBlank() || step.code().length() > 40) {
            faults.add(fault(step, "code", ScenarioRefusal.STEP_CODE));
        }
        if (step.tone() < 0 || step.tone() > 4) {
            faults.add(fault(step, "tone", ScenarioRefusal.TONE));
        }
        if (step.isMessage() && step.template() == null) {
            faults.add(fault(step, "template", ScenarioRefusal.EMAIL_WITHOUT_TEMPLATE));
        }
        boolean chosen = anchor == Anchor.PROMISE || anchor == Anchor.DECISION;
        if (step.stage() == Stage.OCCASION ? !chosen && anchor != Anchor.PREVIOUS_STEP && !step.isByItself() : chosen) {
            faults.add(fault(step, "timing", ScenarioRefusal.OCCASION_ANCHOR));
        }
        switch (step.stage()) {
            case PREVENTION -> {
                if (anchor != Anchor.DUE || days >= 0) {
                    faults.add(fault(step, "timing", ScenarioRefusal.PREVENTION_AFTER_DUE));
                }
            }
            case REMINDER, ESCALATION -> {
                if (days < 0) {
                    faults.add(fault(step, "timing", ScenarioRefusal.REMINDER_BEFORE_DUE));
                }
                if (!chased && anchor == Anchor.PREVIOUS_STEP) {
                    faults.add(fault(step, "timing", ScenarioRefusal.FIRST_AFTER_PREVIOUS));
                }
            }
            case THANKS -> {
                if (!step.isMessage()) {
                    faults.add(fault(step, "channel", ScenarioRefusal.THANKS_BY_EMAIL));
                }
            }
            case OCCASION -> {}
        }
        return faults;
    }

    /** What its kind of payer forbids, and who may not approve it. */
    private static List<Violation> forbidden(Scenario scenario, Step step) {
        List<Violation> faults = new ArrayList<>();
        if (scenario.is(Trait.BESPOKE) && step.isMessage() && step.mode() == Mode.AUTO) {
            faults.add(fault(step, "mode", ScenarioRefusal.AUTO_FORBIDDEN));
        }
        boolean letter = step.channel() == Channel.LETTER || step.channel() == Channel.REGISTERED_LETTER;
        if (scenario.is(Trait.INTERNAL) && step.isFormal()) {
            faults.add(fault(step, "channel", ScenarioRefusal.INTERNAL_FORMAL));
        }
        if (scenario.is(Trait.PUBLIC) && step.isSuspension()) {
            faults.add(fault(step, "template", ScenarioRefusal.PUBLIC_SUSPENSION));
        }
        Role approver = step.approver();
        if (approver != null && (letter || step.isSuspension())) {
            boolean high = approver == Role.DIRECTION || (approver == Role.MANAGER && !step.isSuspension());
            if (!high) {
                faults.add(fault(step, "approver", ScenarioRefusal.APPROVER));
            }
        }
        return faults;
    }

    private static Violation fault(Step step, String field, ScenarioRefusal reason) {
        return Violation.of("steps." + step.code() + "." + field, step.code(), reason, step.code());
    }
}
