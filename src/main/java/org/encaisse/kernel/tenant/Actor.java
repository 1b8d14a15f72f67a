package org.encaisse.kernel.tenant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person, or Encaisse itself (the nightly run, a worker).
 *
 * @param userId null when no person did it
 * @param name as the journal shows it, unchanged even when the person is renamed later
 */
public record Actor(@Nullable UUID userId, String name) {

    public static final Actor SYSTEM = new Actor(null, "Encaisse");
}
