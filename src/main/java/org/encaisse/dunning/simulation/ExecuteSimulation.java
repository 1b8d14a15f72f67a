package org.encaisse.dunning.simulation;

import java.util.UUID;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.run.RunTerms;
import org.springframework.stereotype.Component;

/** Plays the whole portfolio through, stretch by stretch, in the memory that one stretch takes. */
@Component
public class ExecuteSimulation {

    private final RunTerms terms;
    private final SimulateStretch stretch;
    private final Simulations simulations;

    ExecuteSimulation(RunTerms terms, SimulateStretch stretch, Simulations simulations) {
        this.terms = terms;
        this.stretch = stretch;
        this.simulations = simulations;
    }

    public Simulation execute(UUID id) {
        Simulation simulation = simulations.begin(id);
        if (simulation.state() != RunState.RUNNING) {
            return simulation;
        }
        RunTerms.Terms now = terms.today();
        Assignments assignments =
                simulation.usual() == null || simulation.other() == null || simulation.replaced() == null
                        ? now.assignments()
                        : SimulateStretch.assignments(
                                now.assignments(), simulation.replaced(), simulation.usual(), simulation.other());
        DayTally tally = new DayTally();
        SimulateStretch.Reached reached = SimulateStretch.Reached.NOTHING;
        while (reached.after() != null) {
            reached = stretch.play(simulation, now.policy(), assignments, reached, tally);
        }
        stretch.keep(simulation, tally);
        simulations.finish(id, RunState.DONE, null);
        return simulations.byId(id);
    }
}
