package org.encaisse.correspondence;

import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What late payment has cost until the day of the letter and was not claimed yet; not part of the balance.
 *
 * @param indemnity the fixed sums for recovery costs; null when there are none
 */
public record Accrued(Money interest, @Nullable Money indemnity) {}
