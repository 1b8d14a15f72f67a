package org.encaisse.casefile.agenda;

import java.math.BigDecimal;

/**
 * How far up a task stands; more points come first, then the larger size.
 *
 * @param size what is at stake, in millionths of a point
 * @param weighted the same, each part times the weight of its age, in millionths of a point
 * @param urgency points added by whoever asked for the task
 */
public record Rank(long size, long weighted, int urgency) {

    private static final int DIGITS = 6;

    /** All points, in millionths. */
    public long score() {
        return Math.addExact(weighted, Math.multiplyExact(urgency, 1_000_000L));
    }

    public BigDecimal points() {
        return BigDecimal.valueOf(score(), DIGITS);
    }
}
