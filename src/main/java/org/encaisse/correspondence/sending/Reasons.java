package org.encaisse.correspondence.sending;

import org.encaisse.correspondence.SettledReason;
import org.encaisse.kernel.outcome.Refused;

/** A refusal as it is kept beside a message: its code, and what its sentence quotes. */
final class Reasons {

    private Reasons() {}

    static String of(Refused refused) {
        return SettledReason.of(refused.refusal().code(), refused.arguments().toArray())
                .kept();
    }
}
