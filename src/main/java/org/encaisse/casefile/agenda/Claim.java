package org.encaisse.casefile.agenda;

import java.time.Instant;
import java.util.UUID;

/** Who is at a task, and until when it counts. */
public record Claim(UUID taskId, UUID personId, String person, Instant until) {

    public boolean isOf(UUID person) {
        return personId.equals(person);
    }
}
