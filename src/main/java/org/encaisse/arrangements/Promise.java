package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said he would pay, by when and by what means (promesse de règlement).
 *
 * @param toleratedUntil the last day on which the money still keeps it
 * @param promisedBy who at the customer's said so
 * @param collectorId to whom it was said; null when it came through the interface
 * @param itemsNamed whether the customer said which invoices; if not, the oldest are taken
 * @param renewal how often it was put off before: 0 for a first promise
 * @param received what has come of it in time, never more than promised
 * @param judgedOn the day on which it became what it is
 * @param reason why it was withdrawn: a code with a message of its own, or a person's words
 */
public record Promise(
        UUID promiseId,
        UUID customerId,
        Money amount,
        Means means,
        LocalDate madeOn,
        LocalDate dueOn,
        LocalDate toleratedUntil,
        @Nullable UUID contactId,
        @Nullable String promisedBy,
        @Nullable UUID collectorId,
        String recordedBy,
        @Nullable String note,
        boolean itemsNamed,
        @Nullable UUID replaces,
        int renewal,
        PromiseState state,
        Money received,
        LocalDate judgedOn,
        @Nullable String reason) {

    /** What has not come of it. */
    public Money outstanding() {
        return amount.minus(received);
    }

    public boolean isOpen() {
        return state == PromiseState.OPEN;
    }

    /** It was not wholly kept: the customer is called again. */
    public boolean isUnkept() {
        return state == PromiseState.BROKEN || state == PromiseState.PARTLY_KEPT;
    }
}
