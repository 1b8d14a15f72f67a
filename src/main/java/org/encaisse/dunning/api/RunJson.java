package org.encaisse.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.scenario.Words;
import org.jspecify.annotations.Nullable;

/** A run as the interface tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunJson(
        UUID id,
        LocalDate on,
        String mode,
        String state,
        long total,
        long done,
        Map<String, Long> counts,
        @Nullable String problem,
        @Nullable String overruled,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static RunJson of(Run run) {
        return new RunJson(
                run.runId(),
                run.on(),
                Words.of(run.mode()),
                Words.of(run.state()),
                run.total(),
                run.done(),
                run.counts(),
                run.problem(),
                run.overruled(),
                run.createdAt(),
                run.finishedAt());
    }
}
