package org.encaisse.dunning.scenario;

import java.util.Map;
import java.util.Set;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a step applies at all; a step that does not apply is passed over.
 *
 * @param atLeast by currency code, what the customer must owe late; a currency that is not named has no limit
 * @param paymentMethods for customers who pay so; empty is for all
 * @param nothingOverdue only while the customer owes nothing late, in any currency
 * @param afterCycles after so many whole cycles of the recurring steps without result
 */
public record Conditions(
        Map<String, Money> atLeast, Set<String> paymentMethods, boolean nothingOverdue, int afterCycles) {

    public static final Conditions NONE = new Conditions(Map.of(), Set.of());

    public Conditions(Map<String, Money> atLeast, Set<String> paymentMethods) {
        this(atLeast, paymentMethods, false, 0);
    }

    public Conditions {
        atLeast = Map.copyOf(atLeast);
        paymentMethods = Set.copyOf(paymentMethods);
    }

    public boolean met(Money owed, @Nullable String paymentMethod) {
        Money limit = atLeast.get(owed.currency().getCurrencyCode());
        return (limit == null || owed.compareTo(limit) >= 0)
                && (paymentMethods.isEmpty() || (paymentMethod != null && paymentMethods.contains(paymentMethod)));
    }
}
