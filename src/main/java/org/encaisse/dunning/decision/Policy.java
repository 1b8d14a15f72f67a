package org.encaisse.dunning.decision;

import java.util.Map;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;

/**
 * The tenant's own limits.
 *
 * @param gapDays business days between two contacts that chase a customer, whatever the channel
 * @param minimums by currency code, below which nobody is chased; a currency that is not named has no minimum
 * @param prevention who is telephoned before the due date, and where
 * @param capPerDay messages a customer gets in one day, thanks apart
 */
public record Policy(
        BusinessCalendar calendar,
        int gapDays,
        Map<String, Money> minimums,
        int capPerDay,
        PreventionPolicy prevention) {

    public Policy {
        minimums = Map.copyOf(minimums);
    }

    /** Everybody is written to before the due date, as the scenario says. */
    public Policy(BusinessCalendar calendar, int gapDays, Map<String, Money> minimums, int capPerDay) {
        this(calendar, gapDays, minimums, capPerDay, PreventionPolicy.USUAL);
    }

    public Policy preventing(PreventionPolicy other) {
        return new Policy(calendar, gapDays, minimums, capPerDay, other);
    }
}
