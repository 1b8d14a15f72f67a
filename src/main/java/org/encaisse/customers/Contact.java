package org.encaisse.customers;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk at the customer's, with every way to reach it.
 *
 * @param latitude where a courier finds the door, with {@code longitude}; both or neither
 */
public record Contact(
        UUID contactId,
        UUID customerId,
        @Nullable String civility,
        String name,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Set<ContactRole> roles) {

    public Contact {
        roles = Set.copyOf(roles);
    }
}
