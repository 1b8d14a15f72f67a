package org.encaisse.casefile.note;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down; never changed, never taken away.
 *
 * @param openItemId what it is about; null for the whole customer
 */
public record Note(
        UUID noteId, UUID customerId, @Nullable UUID openItemId, String text, String author, Instant writtenAt) {}
