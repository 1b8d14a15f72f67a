package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;

/**
 * A promise no longer stands: taken back, replaced by another, or nothing is owed of it any more. What was set going for it
 * ends with it.
 *
 * @param reason in a person's words, or {@code @} and the key of ours
 */
public record PromiseWithdrawn(UUID promiseId, String reason, LocalDate on, Actor actor) {}
