package org.encaisse.dunning.simulation;

import org.encaisse.kernel.outcome.Refusal;

/** Why nothing is simulated, or found. */
public enum SimulationRefusal implements Refusal {
    /** No simulation has this id; it may have been forgotten after a week. */
    UNKNOWN,
    /** Between one day and three months. */
    DAYS,
    /** One version is compared with itself. */
    NOTHING_TO_COMPARE;

    @Override
    public String code() {
        return Refusal.code("simulation", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case UNKNOWN -> Kind.MISSING;
            case DAYS, NOTHING_TO_COMPARE -> Kind.RULE;
        };
    }
}
