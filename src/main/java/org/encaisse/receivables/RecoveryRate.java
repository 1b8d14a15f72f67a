package org.encaisse.receivables;

import java.math.BigDecimal;
import java.math.MathContext;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Taux de recouvrement (reference B5): what was settled over what fell due. Compared with its aim before anything is rounded.
 */
public record RecoveryRate(Money fallenDue, Money settled) {

    /** Of a whole portfolio (seed 000). */
    public static final BigDecimal AIM = new BigDecimal("0.85");

    /** Of one customer over a quarter (seed 000). */
    public static final BigDecimal AIM_OF_CUSTOMER = new BigDecimal("0.90");

    /** A fraction; null when nothing fell due. */
    public @Nullable BigDecimal fraction() {
        return fallenDue.isPositive()
                ? BigDecimal.valueOf(settled.minor())
                        .divide(BigDecimal.valueOf(fallenDue.minor()), MathContext.DECIMAL64)
                : null;
    }

    /** What fell due of nothing has reached no aim. */
    public boolean reaches(BigDecimal aim) {
        return fallenDue.isPositive()
                && BigDecimal.valueOf(settled.minor())
                                .compareTo(BigDecimal.valueOf(fallenDue.minor()).multiply(aim))
                        >= 0;
    }
}
