package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which promises; null leaves a question open.
 *
 * @param from the first promised day, with {@code to} the last, both included
 */
public record PromiseFilter(
        @Nullable PromiseState state,
        @Nullable UUID collectorId,
        @Nullable UUID customerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final PromiseFilter ALL = new PromiseFilter(null, null, null, null, null);
}
