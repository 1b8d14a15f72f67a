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
 * @param deducted what is owed of it and not asked today; null when all of it is
 */
public record DueItem(
        UUID openItemId,
        String number,
        LocalDate dueOn,
        Money remaining,
        Assignment assignment,
        @Nullable Settlement settlement,
        @Nullable Reject reject,
        @Nullable Assignment afterwards,
        @Nullable Deducted deducted) {

    public DueItem(
            UUID openItemId,
            String number,
            LocalDate dueOn,
            Money remaining,
            Assignment assignment,
            @Nullable Settlement settlement,
            @Nullable Reject reject) {
        this(openItemId, number, dueOn, remaining, assignment, settlement, reject, null, null);
    }

    public DueItem(
            UUID openItemId,
            String number,
            LocalDate dueOn,
            Money remaining,
            Assignment assignment,
            @Nullable Settlement settlement,
            @Nullable Reject reject,
            @Nullable Assignment afterwards) {
        this(openItemId, number, dueOn, remaining, assignment, settlement, reject, afterwards, null);
    }

    public DueItem following(Assignment other, @Nullable Assignment then) {
        return new DueItem(openItemId, number, dueOn, remaining, other, settlement, reject, then, deducted);
    }

    DueItem less(Deducted less) {
        return new DueItem(openItemId, number, dueOn, remaining, assignment, settlement, reject, afterwards, less);
    }

    /** What is asked of it today. */
    public Money asked() {
        return deducted == null ? remaining : remaining.minus(deducted.all());
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
