package org.encaisse.anomalies;

import org.encaisse.kernel.outcome.Refusal;

/** Why an anomaly is not cured by hand. */
public enum AnomalyRefusal implements Refusal {
    NO_SUCH_ANOMALY(Kind.MISSING),
    /** It is cured already. */
    ANOMALY_IS_CURED(Kind.CONFLICT),
    /** Encaisse looks again by itself: saying so by hand would not mend it. */
    ANOMALY_IS_WATCHED(Kind.RULE),
    /** How it was settled is said in 1 to 500 characters. */
    CURE_REASON(Kind.RULE);

    private final Kind kind;

    AnomalyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("casefile", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
