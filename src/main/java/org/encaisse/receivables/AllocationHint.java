package org.encaisse.receivables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a module above knows of what a payment was meant to pay, contributed as a bean. It is proposed on the payment's
 * page and nothing more: a person allocates.
 */
public interface AllocationHint {

    Optional<Hint> of(Payment payment);

    /**
     * @param key the message that says where it is known from, quoting {@code values} by name as the journal does
     * @param openItems what it was meant to pay, in this order; what is settled or another's meanwhile is left out
     */
    record Hint(String key, Map<String, String> values, List<UUID> openItems) {
        public Hint {
            values = Map.copyOf(values);
            openItems = List.copyOf(openItems);
        }
    }
}
