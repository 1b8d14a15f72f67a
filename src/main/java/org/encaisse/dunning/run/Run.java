package org.encaisse.dunning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dunning run (relance): the whole portfolio decided for one day.
 *
 * @param total open due dates when it began
 * @param done how many of them have been decided
 * @param counts how many decisions of each kind and reason: {@code act}, {@code wait}, {@code wait.gap} …; and {@code
 *     messages}, {@code proposals}, {@code tasks}
 * @param reached the last customer whose decisions are written; the run goes on after it
 * @param passes how many times it was asked to go through
 * @param problem why what could leave by itself did not: {@code stale}, {@code stopped}, {@code capped}; or why it failed
 * @param overruled who let it go although the accounts were old, and when
 */
public record Run(
        UUID runId,
        LocalDate on,
        RunMode mode,
        RunState state,
        long total,
        long done,
        Map<String, Long> counts,
        UUID reached,
        int passes,
        @Nullable String problem,
        @Nullable UUID startedBy,
        @Nullable String overruled,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public boolean isOver() {
        return state == RunState.DONE || state == RunState.FAILED;
    }

    /** Hundredths of the way, for the progress bar. */
    public int percent() {
        return total == 0 ? (isOver() ? 100 : 0) : (int) Math.min(100, done * 100 / total);
    }
}
