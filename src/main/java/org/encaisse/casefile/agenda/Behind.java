package org.encaisse.casefile.agenda;

import java.util.Map;
import java.util.UUID;

/** A task that stands behind another of the agenda: one act answers both. */
public record Behind(UUID taskId, String kind, Map<String, String> detail) {

    public Behind {
        detail = Map.copyOf(detail);
    }

    /** Its sentence, as of a {@link org.encaisse.casefile.Task}. */
    public String key() {
        return "task." + kind;
    }
}
