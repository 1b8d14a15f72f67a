package org.encaisse.latefees;

import java.time.LocalDate;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.rule.Interest;
import org.encaisse.latefees.rule.Watermark;
import org.jspecify.annotations.Nullable;

/**
 * What could be claimed on one late due date.
 *
 * @param mark what was claimed before
 * @param interest the calculation of the days not claimed yet
 * @param amount of interest, rounded
 * @param indemnity the fixed sum, on the first late due date of an invoice; zero when it was claimed or is not owed
 * @param elsewhere a fixed sum in another currency than the invoice's: to be claimed apart; else null
 * @param refused why nothing can be computed: a rate is missing; then the amounts are zero
 */
public record Claimable(
        LateItem item,
        Watermark mark,
        Interest interest,
        Money amount,
        Money indemnity,
        @Nullable Money elsewhere,
        @Nullable Refused refused) {

    public Money total() {
        return amount.plus(indemnity);
    }

    /** Interest was claimed before; days up to then are not counted again. */
    public boolean claimedBefore() {
        return mark.through().isAfter(item.debt().dueOn());
    }

    public LocalDate claimedThrough() {
        return mark.through();
    }
}
