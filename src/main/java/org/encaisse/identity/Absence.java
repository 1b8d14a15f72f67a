package org.encaisse.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away.
 *
 * @param since the first day
 * @param until the last day
 * @param substituteId who does the work meanwhile; null when it waits
 */
public record Absence(
        UUID absenceId,
        UUID userId,
        LocalDate since,
        LocalDate until,
        @Nullable UUID substituteId) {

    public boolean on(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
