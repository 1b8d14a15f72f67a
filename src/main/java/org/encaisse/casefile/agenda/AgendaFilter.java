package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the agenda.
 *
 * @param today as of which the order is
 * @param from nothing due before; null for however late
 * @param to nothing due after
 * @param collectorId null for everybody's; a person's agenda holds that of whom he stands in for, too
 * @param kind null for all
 * @param entityId null for every structure
 * @param segment null for all
 * @param customerId null for every customer's
 */
public record AgendaFilter(
        LocalDate today,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable UUID collectorId,
        @Nullable String kind,
        @Nullable UUID entityId,
        @Nullable String segment,
        @Nullable UUID customerId) {

    /** Everything due that day or before and not yet done. */
    public static AgendaFilter of(LocalDate on, @Nullable UUID collectorId) {
        return new AgendaFilter(on, null, on, collectorId, null, null, null, null);
    }

    public AgendaFilter due(@Nullable LocalDate from, LocalDate to) {
        return new AgendaFilter(today, from, to, collectorId, kind, entityId, segment, customerId);
    }

    public AgendaFilter ofKind(@Nullable String kind) {
        return new AgendaFilter(today, from, to, collectorId, kind, entityId, segment, customerId);
    }

    public AgendaFilter in(@Nullable UUID entityId, @Nullable String segment) {
        return new AgendaFilter(today, from, to, collectorId, kind, entityId, segment, customerId);
    }

    public AgendaFilter about(@Nullable UUID customerId) {
        return new AgendaFilter(today, from, to, collectorId, kind, entityId, segment, customerId);
    }
}
