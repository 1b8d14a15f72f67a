package org.encaisse.portfolios;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One rule: customers who fit all that it says go to the collector. The first rule that fits decides.
 *
 * @param entityId of which structure; null for all
 * @param fromLetter first letter of the name, accents aside, both ends included; null for any
 * @param codes only these customers (assignment by hand); empty for any
 */
public record PortfolioRule(
        @Nullable UUID entityId,
        @Nullable String segment,
        @Nullable String fromLetter,
        @Nullable String toLetter,
        List<String> codes,
        UUID collectorId) {

    public PortfolioRule {
        codes = List.copyOf(codes);
    }

    PortfolioRule checked() {
        if ((fromLetter == null) != (toLetter == null)
                || (fromLetter != null
                        && toLetter != null
                        && (!fromLetter.matches("[A-Z0-9]")
                                || !toLetter.matches("[A-Z0-9]")
                                || fromLetter.compareTo(toLetter) > 0))) {
            throw new Refused(PortfolioRefusal.LETTERS, String.valueOf(fromLetter), String.valueOf(toLetter));
        }
        return this;
    }
}
