package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person will have to do about a customer.
 *
 * @param kind what to do, such as {@code dunning.call}; the message {@code task.<kind>} words it and may quote the detail
 * @param assigneeId who shall do it; null for whoever is the customer's collector
 * @param origin what asks for it, so that asking again adds nothing; null when it may be asked for again
 * @param urgency points that put it before others of the same stake (reference E12: 5 for a broken promise, 3 for one due
 *     today); when above 0 the detail's {@code urgency} is the key of the sentence that says why
 */
public record NewTask(
        UUID customerId,
        @Nullable UUID openItemId,
        String kind,
        LocalDate dueOn,
        @Nullable UUID assigneeId,
        @Nullable String origin,
        Map<String, String> detail,
        int urgency) {

    /** In the detail: a conversation does not end it, only what it asks for does. */
    public static final String STAYS = "stays";

    public NewTask {
        detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    /** A task as urgent as what is at stake makes it. */
    public NewTask(
            UUID customerId,
            @Nullable UUID openItemId,
            String kind,
            LocalDate dueOn,
            @Nullable UUID assigneeId,
            @Nullable String origin,
            Map<String, String> detail) {
        this(customerId, openItemId, kind, dueOn, assigneeId, origin, detail, 0);
    }
}
