package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.LocalDate;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.SettledReason;
import org.encaisse.kernel.outcome.Refused;

/** The letter of one message could not be written; nothing of its transaction was kept. */
final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ATTEMPTS = 5;

    private final transient PendingMessage message;
    private final transient LocalDate today;
    private final int attempt;

    CannotWrite(PendingMessage message, LocalDate today, int attempt, RuntimeException cause) {
        super("message " + message.messageId() + " could not be written", cause);
        this.message = message;
        this.today = today;
        this.attempt = attempt;
    }

    int attempt() {
        return attempt;
    }

    boolean isRefusal() {
        return getCause() instanceof Refused;
    }

    /** A named refusal is final; a breakdown is tried again some times. */
    Outcome outcome(Instant now) {
        if (getCause() instanceof Refused refused) {
            return Outcome.of(message, today, MessageState.FAILED, Reasons.of(refused));
        }
        String reason = SettledReason.of("correspondence.breakdown", getCause()).kept();
        return attempt >= MOST_ATTEMPTS
                ? Outcome.of(message, today, MessageState.FAILED, reason)
                : Outcome.later(message, today, reason, now.plus(Backoff.pause(attempt)));
    }
}
