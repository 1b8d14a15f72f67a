package org.encaisse.anomalies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person said that an anomaly is settled: whoever stopped because of it may try again. Told in the same transaction. */
public record AnomalySettled(
        String kind, String subject, @Nullable UUID customerId) {}
