package org.encaisse.dunning.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.run.CustomerFiles;
import org.encaisse.dunning.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One stretch of customers: read once, played through day by day on all cores, what they would hear kept. */
@Component
class SimulateStretch {

    private static final int ROWS = 20_000;
    /** No scenario has such a code: nobody follows it. */
    private static final String OTHER = "@other";

    private final CustomerFiles files;
    private final Foretold foretold;
    private final Simulations simulations;

    SimulateStretch(CustomerFiles files, Foretold foretold, Simulations simulations) {
        this.files = files;
        this.foretold = foretold;
        this.simulations = simulations;
    }

    /** @param after the last customer played through; null when all are */
    record Reached(@Nullable UUID after, long items, long customers) {

        static final Reached NOTHING = new Reached(CustomerFiles.FIRST, 0, 0);
    }

    /** Who follows what, with the scenario looked at as one side has it; what the other side asks to know is read too. */
    static Assignments assignments(Assignments current, String replaced, Scenario usual, Scenario other) {
        Map<String, Scenario> scenarios = new HashMap<>(current.scenarios());
        scenarios.put(replaced, usual);
        scenarios.put(OTHER, other);
        return new Assignments(current.choices(), scenarios);
    }

    @Transactional
    public Reached play(
            Simulation simulation, Policy policy, Assignments assignments, Reached reached, DayTally tally) {
        CustomerFiles.Stretch stretch = files.next(
                reached.after() == null ? CustomerFiles.FIRST : reached.after(),
                ROWS,
                simulation.from(),
                assignments,
                null);
        List<Foretold.Customer> found = new ArrayList<>();
        if (!stretch.files().isEmpty()) {
            Map<UUID, UUID> collectors = foretold.collectors(
                    stretch.files().getFirst().debtor().customerId(),
                    stretch.files().getLast().debtor().customerId());
            stretch.files().parallelStream()
                    .map(file -> played(file, simulation, policy, collectors))
                    .forEachOrdered(found::add);
            found.removeIf(each -> each.usual().isEmpty() && each.other().isEmpty());
        }
        for (Foretold.Customer each : found) {
            tally.add(Side.USUAL, each.collector(), each.usual());
            if (simulation.compares()) {
                tally.add(Side.OTHER, each.collector(), each.other());
            }
        }
        foretold.keepCustomers(simulation, found);
        Reached next =
                new Reached(stretch.last(), reached.items() + stretch.items(), reached.customers() + found.size());
        simulations.advance(simulation.simulationId(), next.items(), next.customers());
        return next;
    }

    @Transactional
    public void keep(Simulation simulation, DayTally tally) {
        foretold.keepDays(simulation, tally);
    }

    private static Foretold.Customer played(
            CustomerFile file, Simulation simulation, Policy policy, Map<UUID, UUID> collectors) {
        UUID customer = file.debtor().customerId();
        List<Foreseen> usual = Foresee.days(file, policy, simulation.from(), simulation.to());
        CustomerFile otherwise = otherwise(file, simulation.usual(), simulation.other());
        List<Foreseen> other =
                otherwise == null ? usual : Foresee.days(otherwise, policy, simulation.from(), simulation.to());
        return new Foretold.Customer(customer, collectors.getOrDefault(customer, Foretold.NOBODY), usual, other);
    }

    /** The customer as the other side has him; null when nothing of his follows what is looked at. */
    @SuppressWarnings("ReferenceEquality") // whether it was put in its place, not whether it says the same
    static @Nullable CustomerFile otherwise(CustomerFile file, @Nullable Scenario usual, @Nullable Scenario other) {
        if (usual == null || other == null) {
            return null;
        }
        boolean concerned = false;
        List<DueItem> items = new ArrayList<>(file.items().size());
        for (DueItem item : file.items()) {
            Assignment now = instead(item.assignment(), usual, other);
            Assignment then = item.afterwards() == null ? null : instead(item.afterwards(), usual, other);
            boolean follows = now != item.assignment() || then != item.afterwards();
            concerned |= follows;
            items.add(follows ? item.following(now, then) : item);
        }
        return concerned ? file.with(items, file.past()) : null;
    }

    @SuppressWarnings("ReferenceEquality") // the usual scenario itself, which all of its followers share
    private static Assignment instead(Assignment assignment, Scenario usual, Scenario other) {
        return assignment instanceof Assignment.Follows(Scenario scenario) && scenario == usual
                ? new Assignment.Follows(other)
                : assignment;
    }
}
