package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Stretch;

/** One due date of a claim, with the calculation as it was made then. */
public record ClaimDetail(
        UUID openItemId,
        UUID invoiceId,
        String number,
        LocalDate dueOn,
        LocalDate since,
        LocalDate through,
        Money interest,
        Money indemnity,
        List<Stretch> stretches) {}
