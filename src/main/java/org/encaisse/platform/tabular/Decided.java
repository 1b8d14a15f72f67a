package org.encaisse.platform.tabular;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file writes something, decided over all its rows, or the admission that it cannot be told and must be asked. */
public record Decided<T>(@Nullable T orNull, Sort sort) {

    public enum Sort {
        /** The rows prove it. */
        PROVEN,
        /** Nothing in the file depends on it; a usual answer is given. */
        INDIFFERENT,
        /** The rows fit two answers with two meanings, or contradict each other: a person must say. */
        UNDECIDABLE
    }

    static <T> Decided<T> proven(T value) {
        return new Decided<>(value, Sort.PROVEN);
    }

    static <T> Decided<T> indifferent(T value) {
        return new Decided<>(value, Sort.INDIFFERENT);
    }

    static <T> Decided<T> undecidable() {
        return new Decided<>(null, Sort.UNDECIDABLE);
    }

    public boolean isUndecidable() {
        return sort == Sort.UNDECIDABLE;
    }

    /** The answer; only after {@link #isUndecidable()} said no. */
    public T value() {
        return Objects.requireNonNull(orNull);
    }
}
