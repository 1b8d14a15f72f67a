package org.encaisse.casefile;

import java.util.Locale;

/** How a task ended. */
public enum TaskOutcome {
    /** A person did it. */
    DONE,
    /** It had become useless: paid meanwhile, asked for by mistake. */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
