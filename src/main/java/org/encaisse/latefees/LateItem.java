package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Debt;

/**
 * A due date that passed without being paid in time.
 *
 * @param remaining what is owed of it now
 * @param settledByAccounts it was settled, in whole or in part, because the accounts no longer listed it: the day on which
 *     the money really came is not known, and is not later than the one counted with
 */
public record LateItem(
        UUID openItemId,
        UUID invoiceId,
        String number,
        UUID customerId,
        LocalDate issuedOn,
        Debt debt,
        Money remaining,
        boolean settledByAccounts) {}
