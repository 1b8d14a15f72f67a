package org.encaisse.calls;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call whose outcome is being recorded.
 *
 * @param contactId who was called, when the desk knows
 * @param items the open items it was about: those ticked; empty when none was, which is not the same as all
 * @param incoming the customer called us
 */
public record CallMade(
        UUID callId,
        UUID customerId,
        @Nullable UUID contactId,
        Currency currency,
        LocalDate on,
        List<UUID> items,
        boolean incoming,
        @Nullable String note) {

    public CallMade {
        items = List.copyOf(items);
    }
}
