package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the agenda: what to do, about whom, by when.
 *
 * @param collectorId who shall do it: the person named, else the customer's collector
 * @param remaining what is still owed on the open item it is about, when it is about one
 */
public record Task(
        UUID taskId,
        UUID customerId,
        String customerCode,
        String customerName,
        @Nullable UUID openItemId,
        @Nullable String number,
        @Nullable Money remaining,
        String kind,
        LocalDate dueOn,
        @Nullable UUID collectorId,
        Map<String, String> detail) {

    /** The message key of its label. */
    public String key() {
        return "task." + kind;
    }
}
