/**
 * Floor 5, late fees (pénalités et intérêts de retard): what a late invoice costs its debtor, by which law, at which
 * rate, and what was claimed of it.
 *
 * <ul>
 *   <li>Owns: schema {@code latefees} (the organisation's own rates, what was agreed with a customer, claims and their
 *       calculation); the shipped rate tables under {@code legal/}
 *   <li>Exposes: {@link org.encaisse.latefees.LateFees}, {@link org.encaisse.latefees.Claims}, {@link
 *       org.encaisse.latefees.RateBook}, {@link org.encaisse.latefees.TermsBook}; the use cases {@link
 *       org.encaisse.latefees.ClaimInterest}, {@link org.encaisse.latefees.WithdrawClaim}, {@link
 *       org.encaisse.latefees.EnterRate}, {@link org.encaisse.latefees.AgreeTerms}; the rules ({@code rule}) and the rates
 *       ({@code rate}); the facts {@link org.encaisse.latefees.InterestClaimed} and {@link
 *       org.encaisse.latefees.ClaimWithdrawn}
 *   <li>Listens: to nobody; it contributes remarks to the invoice page
 *   <li>Hides: how claims are kept so that no day is ever claimed twice
 * </ul>
 */
@ApplicationModule(
        displayName = "Late fees",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "customers", "receivables"})
@NullMarked
package org.encaisse.latefees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
