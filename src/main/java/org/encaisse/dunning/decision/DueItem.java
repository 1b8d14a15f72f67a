package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One due date (open item) as dunning sees it.
 *
 * @param remaining what is still owed; negative for a credit note not yet used
 * @param settlement when and how it was settled; null while money is owed
 * @param reject the last payment of it that came back; null when none did
 * @param afterwards what it follows once a step hands it back; null when nothing can
 */
public record DueItem(
        UUID openItemId,
        String number,
        LocalDate dueOn,
        Money remaining,
        Assignment assignment,
        @Nullable Settlement settlement,
        @Nullable Reject reject,
        @Nullable Assignment afterwards) {

    public DueItem(
            UUID openItemId,
            String number,
            LocalDate dueOn,
            Money remaining,
            Assignment assignment,
            @Nullable Settlement settlement,
            @Nullable Reject reject) {
        this(openItemId, number, dueOn, remaining, assignment, settlement, reject, null);
    }

    public DueItem following(Assignment other, @Nullable Assignment then) {
        return new DueItem(openItemId, number, dueOn, remaining, other, settlement, reject, then);
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
