package org.encaisse.latefees;

import org.encaisse.latefees.rule.DayCount;

/**
 * What the organisation chose where the law leaves a choice.
 *
 * @param uemoaToo claim the legal rate from customers in the UEMOA without waiting for their contract to say so
 * @param claimDays days until a claim falls due
 * @param yearsBack due dates older than so many years are not looked at: five is the usual limitation between merchants
 */
public record Policy(DayCount dayCount, boolean uemoaToo, int claimDays, int yearsBack) {

    public static final Policy USUAL = new Policy(DayCount.ACT_365, false, 30, 5);
}
