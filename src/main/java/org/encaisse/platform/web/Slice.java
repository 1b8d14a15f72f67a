package org.encaisse.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, and the cursor after which it goes on.
 *
 * @param next to be given back as {@code after}; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Of {@code limit + 1} rows read, keeps {@code limit}; the last one kept gives the cursor when there are more. */
    public static <T> Slice<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Slice<>(read, null);
        }
        List<T> kept = read.subList(0, limit);
        return new Slice<>(kept, cursor.apply(kept.getLast()));
    }
}
