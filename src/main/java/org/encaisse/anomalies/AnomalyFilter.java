package org.encaisse.anomalies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which anomalies are wanted.
 *
 * @param open those that still stand, or those that are cured
 * @param from first met at this instant or later
 * @param before first met before this instant
 */
public record AnomalyFilter(
        boolean open,
        @Nullable String kind,
        @Nullable UUID entityId,
        @Nullable UUID collectorId,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final AnomalyFilter OPEN = new AnomalyFilter(true, null, null, null, null, null);

    public AnomalyFilter ofKind(@Nullable String kind) {
        return new AnomalyFilter(open, kind, entityId, collectorId, from, before);
    }
}
