package org.encaisse.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a customer's chronology are wanted.
 *
 * @param items only what is about one of these due dates; empty for everything
 * @param family the beginning of the kinds, such as {@code casefile.call}; empty for every kind
 * @param from happened at this instant or later
 * @param before happened before this instant
 * @param text occurs in what the line quotes, or in who did it; empty for any
 */
public record HistoryFilter(
        UUID customerId,
        List<UUID> items,
        String family,
        @Nullable Instant from,
        @Nullable Instant before,
        String text) {

    public HistoryFilter {
        items = List.copyOf(items);
    }

    public static HistoryFilter of(UUID customerId) {
        return new HistoryFilter(customerId, List.of(), "", null, null, "");
    }
}
