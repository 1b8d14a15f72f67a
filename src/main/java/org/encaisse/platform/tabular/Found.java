package org.encaisse.platform.tabular;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cell turned out to hold: a value, or the named fault. */
public record Found<T>(@Nullable T orNull, @Nullable CellFault fault) {

    static <T> Found<T> value(T value) {
        return new Found<>(value, null);
    }

    static <T> Found<T> fault(CellFault fault) {
        return new Found<>(null, fault);
    }

    public boolean isFault() {
        return fault != null;
    }

    /** The value; only after {@link #isFault()} said no. */
    public T value() {
        return Objects.requireNonNull(orNull);
    }
}
