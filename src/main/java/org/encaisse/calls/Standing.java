package org.encaisse.calls;

import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Bucket;

/**
 * What a customer owes in one currency, now.
 *
 * @param buckets the five of {@link Bucket}, in order
 * @param credits zero or negative: credit notes and money not yet allocated
 */
public record Standing(Currency currency, List<Money> buckets, Money credits) {

    public Standing {
        buckets = List.copyOf(buckets);
    }

    public static Standing nothing(Currency currency) {
        Money zero = Money.zero(currency);
        return new Standing(currency, List.of(zero, zero, zero, zero, zero), zero);
    }

    public Money bucket(Bucket bucket) {
        return buckets.get(bucket.ordinal());
    }

    /** All that is late, credits not deducted. */
    public Money overdue() {
        return buckets.stream().skip(1).reduce(Money.zero(currency), Money::plus);
    }

    /** All that is owed, credits not deducted. */
    public Money owed() {
        return overdue().plus(bucket(Bucket.NOT_DUE));
    }
}
