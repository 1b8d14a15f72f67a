package org.encaisse.kernel.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault in what was sent or loaded.
 *
 * @param line the line of the file, from 1, or 0 when there is no file
 * @param field the field or column at fault
 * @param text what was found there
 * @param reason why it is refused
 * @param arguments what the sentence of the reason quotes
 */
public record Violation(int line, String field, @Nullable String text, Refusal reason, List<Object> arguments) {

    public static Violation of(String field, @Nullable String text, Refusal reason, Object... arguments) {
        return new Violation(0, field, text, reason, List.of(arguments));
    }

    public static Violation at(int line, String field, @Nullable String text, Refusal reason, Object... arguments) {
        return new Violation(line, field, text, reason, List.of(arguments));
    }
}
