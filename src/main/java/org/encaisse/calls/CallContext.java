package org.encaisse.calls;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;

/**
 * The call that is going on, for whoever proposes what to ask: read once for all outcomes, which ask the database nothing.
 *
 * @param owed what is asked for: all that is owed of the ticked items, else what the customer owes late, credits not deducted
 * @param items the open items that are ticked; all that are overdue when the person ticked none
 * @param reachable whether he can be written to by e-mail
 * @param calendar the days on which the desk works
 */
public record CallContext(
        UUID customerId, LocalDate on, Money owed, List<UUID> items, boolean reachable, BusinessCalendar calendar) {

    public CallContext {
        items = List.copyOf(items);
    }

    /** In which amounts are spoken of. */
    public Currency currency() {
        return owed.currency();
    }
}
