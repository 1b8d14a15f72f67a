package org.encaisse.platform.web;

/** How long a slice may be: at least one line, at most a thousand. */
public final class Limits {

    private Limits() {}

    public static int clamp(int limit) {
        return Math.clamp(limit, 1, 1_000);
    }
}
