package org.encaisse.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The head of a debtor's file, as of today.
 *
 * @param balances one per currency; empty when nothing is open
 * @param holds how many suspensions are in force
 * @param heldUntil the last day of the whole customer's suspension; null when it has no end, or there is none
 * @param lastContact the newest entry of the journal that was a contact
 */
public record CustomerHeader(
        UUID customerId,
        String code,
        String name,
        @Nullable String segment,
        String profile,
        @Nullable UUID collectorId,
        List<Balance> balances,
        int holds,
        boolean wholeCustomerHeld,
        @Nullable LocalDate heldUntil,
        @Nullable Instant lastContact,
        @Nullable String lastChannel) {

    /**
     * What is owed in one currency.
     *
     * @param credits credit notes and money not yet allocated, negative
     */
    public record Balance(
            Money outstanding,
            Money overdue,
            Money credits,
            @Nullable LocalDate oldestDue) {

        public Money total() {
            return outstanding.plus(credits);
        }
    }
}
