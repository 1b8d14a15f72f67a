package org.encaisse.customers.web;

import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.Opposition;

/** What a customer does not want, to be ticked. */
public record OppositionsPage(UUID customerId, Set<Opposition> opposed, boolean may) {

    public String action() {
        return "/customers/" + customerId + "/oppositions";
    }

    public boolean isSms() {
        return opposed.contains(Opposition.SMS);
    }

    public boolean isCopies() {
        return opposed.contains(Opposition.COPIES);
    }
}
