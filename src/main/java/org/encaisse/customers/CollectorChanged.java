package org.encaisse.customers;

import java.util.List;
import java.util.UUID;

/** These customers are somebody else's now, published in the transaction that gives them. */
public record CollectorChanged(List<UUID> customerIds) {

    public CollectorChanged {
        customerIds = List.copyOf(customerIds);
    }
}
