package org.encaisse.casefile.agenda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Why one task stands before another (reference E12): what is at stake in units of 10 000 (1 000 000 FCFA), times the weight
 * of its age, and the points of its urgency (5 for a broken promise, 3 for one due today, 4 for an insurer's deadline, 2 for
 * a dispute that is late). At equal points the larger amount, then the older day, then the customer's code.
 */
public final class RankTask {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private RankTask() {}

    /** @param divisor how many units of the currency make one point; null stake: nothing is at stake */
    public static Rank rank(@Nullable Stake stake, long divisor, int urgency) {
        return stake == null
                ? new Rank(0, 0, urgency)
                : new Rank(
                        millionths(stake.amount().toDecimal(), divisor),
                        millionths(stake.weighted(), divisor),
                        urgency);
    }

    /** One point for 10 000 where there are cents, for 1 000 000 where there are none. */
    public static long usualDivisor(int digits) {
        return digits == 0 ? 1_000_000 : 10_000;
    }

    private static long millionths(BigDecimal amount, long divisor) {
        return amount.movePointRight(6)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .min(HIGHEST)
                .longValueExact();
    }
}
