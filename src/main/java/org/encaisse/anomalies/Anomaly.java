package org.encaisse.anomalies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What could not be done, as it stands or stood.
 *
 * @param watched whoever raised it looks again and cures it by itself
 * @param times how often it was met, the first time included
 */
public record Anomaly(
        UUID anomalyId,
        String kind,
        String subject,
        @Nullable UUID customerId,
        @Nullable String customerCode,
        @Nullable String customerName,
        Map<String, String> detail,
        String cureHref,
        boolean watched,
        Instant since,
        Instant lastAt,
        int times,
        @Nullable Cure cure) {

    /**
     * How it ended.
     *
     * @param how {@code gone}: found no longer to hold; {@code by-hand}: a person says so and why
     */
    public record Cure(String how, @Nullable String reason, String actor, Instant at) {}

    /** The message key of its cause. */
    public String key() {
        return "anomaly." + kind;
    }

    public boolean isOpen() {
        return cure == null;
    }
}
