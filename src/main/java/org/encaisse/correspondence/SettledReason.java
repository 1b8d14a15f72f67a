package org.encaisse.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a message became what it is: a code with a sentence of its own, and what that sentence quotes. How it is kept beside the
 * message is known here alone; other rooms ask the code.
 */
public record SettledReason(String code, List<String> arguments) {

    private static final String BAR = " | ";

    public SettledReason {
        arguments = List.copyOf(arguments);
    }

    public static SettledReason of(String code, @Nullable Object... quoted) {
        return new SettledReason(
                code, Arrays.stream(quoted).map(String::valueOf).toList());
    }

    /** As it is kept; what a server said in its own words is one code without arguments. */
    public static SettledReason read(@Nullable String kept) {
        if (kept == null || kept.isBlank()) {
            return new SettledReason("", List.of());
        }
        List<String> parts = List.of(kept.split(" \\| "));
        return new SettledReason(parts.getFirst(), parts.subList(1, parts.size()));
    }

    public boolean is(String other) {
        return code.equals(other);
    }

    /** What the sentence quotes first; empty when it quotes nothing. */
    public String quoted() {
        return arguments.isEmpty() ? "" : arguments.getFirst();
    }

    /** What is quoted never ends a part by its own bar. */
    public String kept() {
        return Stream.concat(Stream.of(code), arguments.stream().map(words -> words.replace(BAR, " / ")))
                .collect(Collectors.joining(BAR));
    }
}
