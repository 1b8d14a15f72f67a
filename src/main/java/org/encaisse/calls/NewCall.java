package org.encaisse.calls;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as a person tells it.
 *
 * @param contactId who was called; null when nobody said
 * @param taskId the task that asked for it
 * @param currency null takes that of the items, else the one most is owed in
 * @param items the open items that were ticked
 * @param outcome the key of a {@link CallOutcome}
 * @param answers by field name
 * @param seen the newest entry of the chronology that the person had before him; null does not look for later ones
 */
public record NewCall(
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID taskId,
        @Nullable Currency currency,
        LocalDate on,
        List<UUID> items,
        boolean incoming,
        String outcome,
        Map<String, String> answers,
        @Nullable String note,
        @Nullable UUID seen) {

    public NewCall {
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
    }
}
