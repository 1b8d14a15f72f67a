package org.encaisse.casefile.api;

/** How long a slice may be: at least one line, at most a thousand. */
final class Limits {

    private Limits() {}

    static int clamp(int limit) {
        return Math.clamp(limit, 1, 1_000);
    }
}
