package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;

/**
 * Interest, and perhaps the fixed sum for recovery costs, was claimed from a customer; it is owed by itself from now on.
 *
 * @param invoiceId the receivable that stands for the claim
 * @param through the last day that is claimed
 */
public record InterestClaimed(
        UUID claimId,
        UUID customerId,
        UUID invoiceId,
        String number,
        Money interest,
        Money indemnity,
        LocalDate claimedOn,
        LocalDate through,
        Actor actor) {}
