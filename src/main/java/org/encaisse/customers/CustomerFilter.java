package org.encaisse.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list; null means any.
 *
 * @param text words found in the code, the name, a contact's name or e-mail, accents and case aside
 */
public record CustomerFilter(
        @Nullable String text,
        @Nullable UUID entityId,
        @Nullable UUID collectorId,
        @Nullable String profile,
        @Nullable String segment) {

    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null);

    public static CustomerFilter matching(String text) {
        return new CustomerFilter(text, null, null, null, null);
    }
}
