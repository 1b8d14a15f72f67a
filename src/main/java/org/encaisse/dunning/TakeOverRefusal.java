package org.encaisse.dunning;

import org.encaisse.kernel.outcome.Refusal;

/** Why steps taken elsewhere are refused. */
enum TakeOverRefusal implements Refusal {
    /** No scenario in force has such a step. */
    UNKNOWN_STEP;

    @Override
    public String code() {
        return Refusal.code("dunning", this);
    }
}
