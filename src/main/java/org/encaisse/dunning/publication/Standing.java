package org.encaisse.dunning.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Words;
import org.jspecify.annotations.Nullable;

/** So many due dates with the same steps behind them. @param history what was taken, as it was written then */
record Standing(List<Taken> history, long items) {

    private static final String BETWEEN_STEPS = "\u001e";
    private static final String BETWEEN_WORDS = "\u001f";
    private static final UUID NOTHING = new UUID(0, 0);

    record Taken(String scenario, String step, int cycle, int offset, Stage stage, ActionState state) {

        /** For the rule of who follows what, which asks what was done and not when. */
        PastAction asAction() {
            return new PastAction(
                    NOTHING,
                    scenario,
                    step,
                    cycle,
                    offset,
                    stage,
                    Channel.INTERNAL,
                    state,
                    LocalDate.EPOCH,
                    null,
                    null);
        }
    }

    /** The place where a due date with this history goes on, in that version. */
    Scenario.Place in(Scenario scenario) {
        Scenario.Place reached = Scenario.Place.START;
        for (Taken taken : history) {
            reached = scenario.farther(
                    reached,
                    scenario.placeOf(taken.scenario(), taken.step(), taken.cycle(), taken.offset(), taken.stage()));
        }
        return reached;
    }

    static List<Taken> read(@Nullable String written) {
        List<Taken> history = new ArrayList<>();
        if (written != null) {
            for (String step : written.split(BETWEEN_STEPS)) {
                String[] words = step.split(BETWEEN_WORDS);
                history.add(new Taken(
                        words[0],
                        words[1],
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        Words.parse(Stage.class, words[4]),
                        Words.parse(ActionState.class, words[5])));
            }
        }
        return history;
    }
}
