package org.encaisse.dunning.settings;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;

/** What the manager changes of one customer's own steps (reference E2, G5): leaves one out, takes it in again, shifts it, adds one. */
public sealed interface StepChange {

    Scenario of(Scenario before);

    /** The word of the journal: left-out, taken-in, shifted, added. */
    String word();

    String step();

    record Switched(String step, boolean on) implements StepChange {
        @Override
        public Scenario of(Scenario before) {
            return before.switched(step, on);
        }

        @Override
        public String word() {
            return on ? "taken-in" : "left-out";
        }
    }

    /** @param days later; earlier when negative */
    record Shifted(String step, int days) implements StepChange {

        private static final int FARTHEST = 365;

        @Override
        public Scenario of(Scenario before) {
            if (before.indexOf(step) < 0) {
                throw new Refused(ScenarioRefusal.UNKNOWN_STEP, step);
            }
            if (Math.abs(days) > FARTHEST) {
                throw new Refused(DunningRefusal.SETTING, days);
            }
            return before.stepping(before.steps().stream()
                    .map(each ->
                            each.code().equals(step) ? each.with(moved -> moved.timing(later(each.timing()))) : each)
                    .toList());
        }

        private Timing later(Timing timing) {
            return new Timing(
                    timing.anchor(),
                    new Days(timing.days().count() + days, timing.days().sort()),
                    timing.weekday());
        }

        @Override
        public String word() {
            return "shifted";
        }
    }

    /** @param added takes its place among the steps by its days */
    record Added(Step added) implements StepChange {
        @Override
        public Scenario of(Scenario before) {
            List<Step> steps = new ArrayList<>(before.steps());
            int place = steps.size();
            int offset = new Scenario(before.code(), 1, "", List.of(added)).offset(0);
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (steps.get(i).stage().chases() && before.offset(i) > offset) {
                    place = i;
                }
            }
            steps.add(place, added);
            return before.stepping(steps);
        }

        @Override
        public String word() {
            return "added";
        }

        @Override
        public String step() {
            return added.code();
        }
    }
}
