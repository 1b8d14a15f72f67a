package org.encaisse.correspondence.sending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the server cannot be reached, the workers stop knocking: one of them tries again with one message, after a pause
 * that grows.
 */
@Component
class Breaker {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration pause = FIRST;
    private @Nullable Instant closedUntil;
    private @Nullable String why;
    private boolean trying;

    /** How many messages a worker may take now: none, one to try with, or as many as it likes. */
    synchronized int allows(Instant now, int wanted) {
        if (closedUntil == null) {
            return wanted;
        }
        if (trying || now.isBefore(closedUntil)) {
            return 0;
        }
        trying = true;
        return 1;
    }

    /** Answers when it may be tried again. */
    synchronized Instant unreachable(Instant now, String reason) {
        if (closedUntil == null || trying) {
            closedUntil = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
        trying = false;
        why = reason;
        return closedUntil;
    }

    synchronized void reached() {
        closedUntil = null;
        why = null;
        pause = FIRST;
        trying = false;
    }

    /** The worker that was to try found nothing to try with. */
    synchronized void nothingToTry() {
        trying = false;
    }

    /** What the server, or the network, said last; null when all is well. */
    synchronized @Nullable String why() {
        return why;
    }
}
