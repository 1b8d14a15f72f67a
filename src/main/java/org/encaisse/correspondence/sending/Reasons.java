package org.encaisse.correspondence.sending;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.kernel.outcome.Refused;

/** A refusal as it is kept beside a message: its code, and what its sentence quotes. */
final class Reasons {

    private Reasons() {}

    static String of(Refused refused) {
        return Stream.concat(Stream.of(refused.refusal().code()), refused.arguments().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }
}
