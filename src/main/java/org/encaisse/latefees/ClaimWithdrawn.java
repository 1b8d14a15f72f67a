package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;

/**
 * A claim was given up.
 *
 * @param givenUp what was still owed of it
 * @param reopens it was a mistake: the same days may be claimed again
 */
public record ClaimWithdrawn(
        UUID claimId,
        UUID customerId,
        String number,
        Money givenUp,
        boolean reopens,
        String reason,
        LocalDate withdrawnOn,
        Actor actor) {}
