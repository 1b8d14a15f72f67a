package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is owed in one currency, of a customer or of everybody, on a day.
 *
 * @param outstanding the sum of the buckets and credits: what would come in if all were settled
 * @param overdue what is late, credits not subtracted
 * @param buckets the five of {@link Bucket}, in order
 * @param credits zero or negative: credit notes and money not allocated yet
 * @param oldestDue the oldest due date that is late
 */
public record Position(
        Currency currency,
        Money outstanding,
        Money overdue,
        Money notDue,
        List<Money> buckets,
        Money credits,
        @Nullable LocalDate oldestDue) {

    public Position {
        buckets = List.copyOf(buckets);
    }

    public Money bucket(Bucket bucket) {
        return buckets.get(bucket.ordinal());
    }
}
