package org.encaisse.receivables;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the aged balance: somebody's debt in one currency, by age.
 *
 * @param key the customer's code, the entity's code, the collector's id, the segment; {@code total} for everything,
 *     empty for those without
 * @param customerId set on the lines by customer only
 * @param credits zero or negative: credit notes and money not allocated yet, taken off the total, never off a bucket
 * @param total the five buckets and the credits
 */
public record AgedLine(
        String key,
        String label,
        @Nullable UUID customerId,
        Currency currency,
        Money notDue,
        Money d1_30,
        Money d31_60,
        Money d61_90,
        Money over90,
        Money credits,
        Money total) {

    AgedLine named(String key, String label) {
        return new AgedLine(key, label, customerId, currency, notDue, d1_30, d31_60, d61_90, over90, credits, total);
    }

    /** The five buckets, in the order of {@link Bucket}. */
    public List<Money> buckets() {
        return List.of(notDue, d1_30, d31_60, d61_90, over90);
    }

    public Money overdue() {
        return d1_30.plus(d31_60).plus(d61_90).plus(over90);
    }
}
