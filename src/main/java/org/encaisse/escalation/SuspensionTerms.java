package org.encaisse.escalation;

/**
 * What the suspensions of a structure say when nothing closer is said.
 *
 * @param clause of the contract, as the letter quotes it: {@code l’article 12 de la convention}
 * @param service what is suspended: {@code la prise en charge en tiers payant}
 * @param delay within what time it is restored after payment
 * @param noticeDays days between the proposal and the suspension
 */
public record SuspensionTerms(String clause, String service, String delay, int noticeDays) {

    public static final SuspensionTerms UNSET = new SuspensionTerms("", "", "48 h", 8);
}
