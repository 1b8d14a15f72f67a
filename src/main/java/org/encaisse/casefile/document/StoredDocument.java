package org.encaisse.casefile.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a debtor's file, without its bytes.
 *
 * @param openItemId what it is about; null for the whole customer
 * @param mediaType told by the content, not by the name
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal; the journal's entry of the storing carries it too
 * @param withdrawn why it was set aside; null while it counts
 */
public record StoredDocument(
        UUID documentId,
        UUID customerId,
        @Nullable UUID openItemId,
        DocumentKind kind,
        String fileName,
        String mediaType,
        int size,
        String sha256,
        LocalDate storedOn,
        String author,
        Instant storedAt,
        @Nullable String withdrawn) {}
