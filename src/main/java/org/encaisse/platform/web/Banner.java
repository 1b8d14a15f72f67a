package org.encaisse.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strip above every page: what is wrong with the desk today, and the one thing to do about it.
 *
 * @param key the message key of the sentence
 * @param arguments what the sentence quotes
 * @param action the message key of the button, or null without a button
 * @param path where the button leads
 * @param post whether the button acts (POST) or only leads somewhere (GET)
 */
public record Banner(
        Tone tone,
        String key,
        List<Object> arguments,
        @Nullable String action,
        @Nullable String path,
        boolean post) {

    public static Banner notice(Tone tone, String key, Object... arguments) {
        return new Banner(tone, key, List.of(arguments), null, null, false);
    }

    public Banner leadingTo(String key, String path) {
        return new Banner(tone, this.key, arguments, key, path, false);
    }

    public Banner acting(String key, String path) {
        return new Banner(tone, this.key, arguments, key, path, true);
    }
}
