package org.encaisse.latefees.rule;

import java.util.Set;
import org.encaisse.customers.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Which law applies when nothing was said of the customer. A proposal: the contract decides, and what was agreed with the
 * customer goes before.
 */
public final class RegimeChoice {

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
            "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> UEMOA = Set.of("BF", "BJ", "CI", "GW", "ML", "NE", "SN", "TG");
    private static final Set<String> FRANCE = Set.of("FR", "GF", "GP", "MC", "MQ", "RE", "YT");

    private RegimeChoice() {}

    /** @param why a word of the messages: {@code latefees.why.<why>} */
    public record Choice(Regime regime, String why) {}

    /** Whether the French rules on payment terms bind a customer there. */
    public static boolean french(@Nullable String country) {
        return country != null && FRANCE.contains(country);
    }

    /**
     * @param country of the customer, or of the structure when the customer's is not known
     * @param nature the customer's
     * @param uemoaToo whether the organisation claims the legal rate in the UEMOA without a contract that says so
     */
    public static Choice of(@Nullable String country, Nature nature, boolean uemoaToo) {
        if (nature == Nature.INTERNAL) {
            return new Choice(Regime.NONE, "internal");
        }
        if (nature == Nature.CONSUMER) {
            return new Choice(Regime.NONE, "consumer");
        }
        String where = country == null ? "" : country;
        if (FRANCE.contains(where)) {
            return nature == Nature.PUBLIC
                    ? new Choice(Regime.FR_PUBLIC, "public")
                    : new Choice(Regime.FR_COMMERCE, "france");
        }
        if (EUROPEAN_UNION.contains(where)) {
            return new Choice(Regime.EU, "union");
        }
        if (where.equals("GB")) {
            return new Choice(Regime.UK, "kingdom");
        }
        if (UEMOA.contains(where)) {
            return uemoaToo ? new Choice(Regime.UEMOA, "uemoa") : new Choice(Regime.NONE, "uemoa-contract");
        }
        return new Choice(Regime.NONE, "elsewhere");
    }
}
