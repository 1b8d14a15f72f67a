package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the agenda.
 *
 * @param on everything due that day or before and not yet done
 * @param collectorId null for everybody's
 * @param customerId null for every customer's
 */
public record AgendaFilter(
        LocalDate on, @Nullable UUID collectorId, @Nullable UUID customerId) {

    public static AgendaFilter of(LocalDate on, @Nullable UUID collectorId) {
        return new AgendaFilter(on, collectorId, null);
    }
}
