package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Regime;
import org.jspecify.annotations.Nullable;

/**
 * Interest and costs claimed from a customer in one currency.
 *
 * @param number of the receivable that stands for it: {@code INT-2026-0001}
 * @param remaining what is still owed of it
 * @param withdrawnOn null while it stands
 * @param reopened withdrawn as a mistake
 */
public record Claim(
        UUID claimId,
        UUID customerId,
        UUID invoiceId,
        String number,
        LocalDate claimedOn,
        LocalDate through,
        Money interest,
        Money indemnity,
        Money remaining,
        Regime regime,
        String claimedAs,
        @Nullable LocalDate withdrawnOn,
        boolean reopened,
        @Nullable String reason) {

    public Money total() {
        return interest.plus(indemnity);
    }

    public boolean stands() {
        return withdrawnOn == null;
    }
}
