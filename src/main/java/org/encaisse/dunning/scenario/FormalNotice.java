package org.encaisse.dunning.scenario;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a formal notice, by the law of those concerned: where the creditor or the debtor is under that of the OHADA it
 * cites the contract, and no French statute.
 */
public final class FormalNotice {

    private static final String FRENCH = "F7";
    private static final String OHADA = "F7O";

    private static final Set<String> MEMBERS = Set.of(
            "BF", "BJ", "CD", "CF", "CG", "CI", "CM", "GA", "GN", "GQ", "GW", "KM", "ML", "NE", "SN", "TD", "TG");

    private FormalNotice() {}

    /** The text in place of that one; any other than the French notice stays. */
    public static String text(String template, @Nullable String creditor, @Nullable String debtor) {
        boolean abroad = Stream.of(creditor, debtor).anyMatch(country -> country != null && MEMBERS.contains(country));
        return template.equals(FRENCH) && abroad ? OHADA : template;
    }
}
