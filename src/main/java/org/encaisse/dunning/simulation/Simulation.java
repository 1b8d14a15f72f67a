package org.encaisse.dunning.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What the coming days would bring if nobody paid.
 *
 * @param replaced the code of the scenario whose followers are looked at twice; null when nothing is compared
 * @param usual what they follow; null when nothing is compared
 * @param other what they would follow instead
 * @param total open due dates when it began
 * @param done how many of them were played through
 * @param customers how many customers hear something, on one side or the other
 * @param problem why it ended without a result: {@code interrupted}, {@code error}
 */
public record Simulation(
        UUID simulationId,
        LocalDate from,
        int days,
        @Nullable String replaced,
        @Nullable Scenario usual,
        @Nullable Scenario other,
        RunState state,
        long total,
        long done,
        long customers,
        @Nullable String problem,
        @Nullable UUID startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public boolean isOver() {
        return state == RunState.DONE || state == RunState.FAILED;
    }

    public boolean compares() {
        return other != null;
    }

    /** The last day looked at. */
    public LocalDate to() {
        return from.plusDays(days - 1L);
    }
}
