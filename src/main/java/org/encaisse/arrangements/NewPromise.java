package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A promise about to be recorded.
 *
 * @param items what it covers; empty when the customer did not say: then the oldest that are owed, late ones first
 * @param contactId who promised, when the desk knows the person; {@code promisedBy} names anybody
 * @param confirm whether a mail confirms it, if there is an address
 * @param replaces the promise that it puts off; null lets the desk find it
 */
public record NewPromise(
        UUID customerId,
        Money amount,
        LocalDate dueOn,
        Means means,
        List<UUID> items,
        @Nullable UUID contactId,
        @Nullable String promisedBy,
        @Nullable String note,
        boolean confirm,
        @Nullable UUID replaces,
        @Nullable UUID callId) {

    public NewPromise {
        items = List.copyOf(items);
    }

    public static NewPromise of(UUID customerId, Money amount, LocalDate dueOn, Means means, List<UUID> items) {
        return new NewPromise(customerId, amount, dueOn, means, items, null, null, null, false, null, null);
    }

    public NewPromise confirmed(boolean confirmed) {
        return new NewPromise(
                customerId, amount, dueOn, means, items, contactId, promisedBy, note, confirmed, replaces, callId);
    }
}
