package org.encaisse.customers;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact as it was said to us, by a person, a file or the interface. */
public record ContactEntry(
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

    public ContactEntry {
        roles = Set.copyOf(roles);
    }

    /** Somebody with an e-mail and perhaps a telephone, and nothing else known. */
    public static ContactEntry of(
            String name, @Nullable String email, @Nullable String telephone, ContactRole... roles) {
        return new ContactEntry(null, name, email, telephone, null, null, null, null, null, null, Set.of(roles));
    }
}
