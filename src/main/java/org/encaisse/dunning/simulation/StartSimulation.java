package org.encaisse.dunning.simulation;

import java.time.LocalDate;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a simulation: of what is in force, or of it beside another version, another scenario, a draft. */
@Component
@Transactional
public class StartSimulation {

    public static final int USUAL_DAYS = 60;
    private static final int MOST_DAYS = 92;

    private final Simulations simulations;
    private final BusinessClock clock;

    StartSimulation(Simulations simulations, BusinessClock clock) {
        this.simulations = simulations;
        this.clock = clock;
    }

    /** Two forms of what the followers of one scenario follow. @param replaced the code they are known by */
    public record Pair(String replaced, Scenario usual, Scenario other) {}

    public Simulation start(LocalDate from, int days, @Nullable Pair pair, Actor actor) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused(SimulationRefusal.DAYS, days);
        }
        if (pair != null && pair.usual().equals(pair.other())) {
            throw new Refused(SimulationRefusal.NOTHING_TO_COMPARE, pair.usual().name());
        }
        simulations.giveUpSilent();
        Simulation asked = new Simulation(
                Ids.next(),
                from,
                days,
                pair == null ? null : pair.replaced(),
                pair == null ? null : pair.usual(),
                pair == null ? null : pair.other().checked(),
                RunState.QUEUED,
                0,
                0,
                0,
                null,
                actor.userId(),
                clock.now(),
                null);
        simulations.add(asked);
        return simulations.byId(asked.simulationId());
    }
}
