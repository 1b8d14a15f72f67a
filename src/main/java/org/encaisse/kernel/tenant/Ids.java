package org.encaisse.kernel.tenant;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that grow with time (UUID version 7, RFC 9562), so that rows made together lie together.
 *
 * <p>Within this process they are strictly increasing: the twelve bits after the milliseconds count up.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long wanted = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, wanted));
        long most = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFFL);
        long least = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
