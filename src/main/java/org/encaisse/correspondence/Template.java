package org.encaisse.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model of letter in one language; publishing adds a version, it never changes one.
 *
 * @param publishedBy null for the shipped text
 */
public record Template(
        String code,
        String language,
        int version,
        String name,
        String subject,
        String body,
        @Nullable UUID publishedBy,
        Instant publishedAt) {}
