package org.encaisse.behaviour;

import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One segment (catégorie) of a structure's rule.
 *
 * @param from monthly billed turnover from which a customer is in it, this figure included
 * @param profile the profile that goes with it, and so the scenario; null leaves the customer's profile alone
 */
public record SegmentBand(
        String segment, Money from, @Nullable String profile) {}
