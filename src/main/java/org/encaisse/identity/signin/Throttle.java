package org.encaisse.identity.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: ten failures in a row for an address, fifty for a machine, then one more every
 * half minute. A success gives the try back.
 */
@Component
class Throttle {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    boolean mayTry(String email, String machine) {
        return bucket("e " + email.toLowerCase(Locale.ROOT), 10).tryConsume(1)
                && bucket("m " + machine, 50).tryConsume(1);
    }

    void giveBack(String email, String machine) {
        bucket("e " + email.toLowerCase(Locale.ROOT), 10).addTokens(1);
        bucket("m " + machine, 50).addTokens(1);
    }

    private Bucket bucket(String key, int tries) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    k -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(tries).refillIntervally(1, Duration.ofSeconds(30)))
                            .build());
        }
    }
}
