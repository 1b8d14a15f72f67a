package org.encaisse.calls;

import java.util.List;
import org.encaisse.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked to record an outcome.
 *
 * @param initial what stands in it at first, in the form the field is sent: {@code 2026-11-27}, {@code 1234.56}
 * @param options what may be chosen, for a {@link Kind#CHOICE}; labels are message keys starting with {@code @} or plain words
 */
public record CallField(
        String name, Kind kind, boolean required, @Nullable String initial, List<Option> options) {

    /** How it is typed; an amount is in the currency of the call. */
    public enum Kind {
        DATE,
        TIME,
        AMOUNT,
        LINE,
        TEXT,
        CHOICE,
        EMAIL,
        TELEPHONE
    }

    public CallField {
        options = List.copyOf(options);
    }

    public static CallField required(String name, Kind kind, @Nullable String initial) {
        return new CallField(name, kind, true, initial, List.of());
    }

    public static CallField optional(String name, Kind kind, @Nullable String initial) {
        return new CallField(name, kind, false, initial, List.of());
    }

    public static CallField choice(String name, boolean required, @Nullable String initial, List<Option> options) {
        return new CallField(name, Kind.CHOICE, required, initial, options);
    }
}
