package org.encaisse.dunning.decision;

import java.util.Comparator;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;

/** How far a step goes: what asks for late money before what prevents, then the tone, then the days it lies after the due date. */
public record Level(boolean chases, int tone, int offset) implements Comparable<Level> {

    private static final Comparator<Level> ORDER =
            Comparator.comparing(Level::chases).thenComparingInt(Level::tone).thenComparingInt(Level::offset);

    public static Level of(Scenario scenario, Step step) {
        return new Level(step.stage() != Stage.PREVENTION, step.tone(), scenario.offset(scenario.indexOf(step.code())));
    }

    @Override
    public int compareTo(Level other) {
        return ORDER.compare(this, other);
    }
}
