package org.encaisse.dunning.scenario;

import java.util.Set;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a step look at.
 *
 * @param owed what the customer owes late; all that it owes, for what is not due yet
 * @param daysLate of this due date; negative before it
 * @param structure code of the legal entity
 * @param unreached nobody answered the last call
 * @param rejected the bank's code of the payment that came back; null without
 */
public record Facts(
        Money owed,
        int daysLate,
        String language,
        @Nullable String paymentMethod,
        @Nullable String segment,
        @Nullable String sector,
        @Nullable String structure,
        @Nullable String country,
        boolean hasEmail,
        boolean hasMobile,
        boolean owesLate,
        boolean brokenPromise,
        boolean unreached,
        Set<String> papers,
        @Nullable String rejected) {}
