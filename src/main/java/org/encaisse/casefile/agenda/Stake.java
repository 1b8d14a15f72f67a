package org.encaisse.casefile.agenda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, in money: what remains of its open item, else everything the customer owes late in the currency
 * in which that weighs most.
 *
 * @param buckets by {@link Bucket}, in order
 * @param oldestDue the oldest due date among them; null when nothing is at stake
 */
public record Stake(
        Currency currency, List<Money> buckets, @Nullable LocalDate oldestDue) {

    /** Reference E12: 0-30 days late 1, 31-60 2, 61-90 3, more than 90 4; what is not due yet weighs like the first. */
    private static final long[] WEIGHTS = {1, 1, 2, 3, 4};

    public Stake {
        buckets = List.copyOf(buckets);
    }

    public Money amount() {
        return buckets.stream().reduce(Money.zero(currency), Money::plus);
    }

    /** The amount, each part of it times the weight of its age, in major units. */
    BigDecimal weighted() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Bucket bucket : Bucket.values()) {
            BigDecimal part = buckets.get(bucket.ordinal()).toDecimal();
            sum = sum.add(part.multiply(BigDecimal.valueOf(weight(bucket))));
        }
        return sum;
    }

    static long weight(Bucket bucket) {
        return WEIGHTS[bucket.ordinal()];
    }
}
