package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.HoldKind;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What suspends the chasing of a customer, or of one due date: what its kind means is said by the room that placed it.
 *
 * @param openItemId null when the whole customer is held
 * @param until the last day of the hold; null without an end
 * @param amount the part of the due date that is held; null when all of it is
 */
public record ActiveHold(
        @Nullable UUID openItemId,
        HoldKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        @Nullable Money amount) {

    /** Of all that is owed. */
    public ActiveHold(
            @Nullable UUID openItemId, HoldKind kind, LocalDate since, @Nullable LocalDate until, String reason) {
        this(openItemId, kind, since, until, reason, null);
    }

    static final Comparator<ActiveHold> STRONGEST_FIRST = Comparator.<ActiveHold>comparingInt(
                    hold -> hold.kind().weight())
            .thenComparing(ActiveHold::since)
            .thenComparing(hold -> hold.kind().code());

    /** What weighs most on this due date that day; null when nothing holds all of it. */
    public static @Nullable ActiveHold strongest(
            List<ActiveHold> holds, UUID openItem, Money remaining, LocalDate today) {
        ActiveHold strongest = null;
        for (ActiveHold hold : holds) {
            if (hold.isOn(openItem, today)
                    && (hold.amount == null || hold.amount.compareTo(remaining) >= 0)
                    && (strongest == null || STRONGEST_FIRST.compare(hold, strongest) < 0)) {
                strongest = hold;
            }
        }
        return strongest;
    }

    /** The part of this due date that is held that day: the largest that any hold names. */
    static Money part(List<ActiveHold> holds, UUID openItem, Currency currency, LocalDate today) {
        Money part = Money.zero(currency);
        for (ActiveHold hold : holds) {
            if (hold.amount != null && hold.isOn(openItem, today) && hold.amount.compareTo(part) > 0) {
                part = hold.amount;
            }
        }
        return part;
    }

    private boolean isOn(UUID openItem, LocalDate today) {
        return (openItemId == null || openItemId.equals(openItem)) && isActive(today);
    }

    boolean isActive(LocalDate today) {
        return !since.isAfter(today) && (until == null || !until.isBefore(today));
    }
}
