package org.encaisse.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asked for the tenant at work before any of its messages leave: the kill switch, the limit of the day. */
public interface SendingGate {

    Allowance ask(LocalDate today);

    /**
     * How many messages may leave now.
     *
     * @param atMost none when the gate is shut
     * @param reason why not more, as a code with a message of its own; null when nothing holds them back
     */
    record Allowance(int atMost, @Nullable String reason) {

        public static final Allowance OPEN = new Allowance(Integer.MAX_VALUE, null);

        public static Allowance shut(String reason) {
            return new Allowance(0, reason);
        }
    }
}
