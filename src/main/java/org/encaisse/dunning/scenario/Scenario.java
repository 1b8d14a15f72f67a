package org.encaisse.dunning.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;

/** How a kind of customer is chased: steps in order. A published version never changes. */
public record Scenario(String code, int version, String name, List<Step> steps) {

    public Scenario {
        steps = List.copyOf(steps);
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
        return switch (step.timing().anchor()) {
            case DUE -> step.timing().about();
            case END_OF_MONTH_AFTER_DUE -> 15 + step.timing().about();
            case PREVIOUS_STEP ->
                (index == 0 ? 0 : offset(index - 1)) + step.timing().about();
        };
    }

    /** The last step that chases and lies at or before this many days after the due date; -1 without one. */
    public int equivalentOf(int offset) {
        int found = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stage().chases() && offset(i) <= offset) {
                found = i;
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
