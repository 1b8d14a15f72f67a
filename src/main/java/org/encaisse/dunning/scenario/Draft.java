package org.encaisse.dunning.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario somebody is working on; nobody follows it before it is published.
 *
 * @param scenario numbered 0; it may still say things that publishing refuses
 * @param base the version it was begun from; null when none was ever published
 * @param revision goes up with each change, so that two people do not undo each other's work unseen
 */
public record Draft(
        Scenario scenario,
        @Nullable Integer base,
        int revision,
        @Nullable UUID changedBy,
        Instant changedAt) {

    public String code() {
        return scenario.code();
    }
}
