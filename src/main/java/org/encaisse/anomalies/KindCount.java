package org.encaisse.anomalies;

import java.time.Instant;

/** How many anomalies of one kind there are, and since when the oldest of them stands. */
public record KindCount(String kind, long count, Instant oldest) {

    /** The message key of the cause. */
    public String key() {
        return "anomaly." + kind;
    }
}
