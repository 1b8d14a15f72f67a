package org.encaisse.platform.web;

import java.util.Locale;

/** The colour of a state; a state always has a word beside it. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    NOTICE,
    WARN,
    BAD;

    /** The class in the style sheet: {@code tone-good}. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
