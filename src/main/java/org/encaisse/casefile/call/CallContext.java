package org.encaisse.casefile.call;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;

/**
 * The call that is going on, for whoever proposes what to ask.
 *
 * @param currency in which amounts are spoken of
 * @param overdue what the customer owes late in that currency, credits not deducted
 * @param items the open items that are ticked; all that are overdue when the person ticked none
 */
public record CallContext(UUID customerId, LocalDate on, Currency currency, Money overdue, List<UUID> items) {

    public CallContext {
        items = List.copyOf(items);
    }
}
