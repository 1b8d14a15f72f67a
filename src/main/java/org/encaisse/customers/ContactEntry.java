package org.encaisse.customers;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it was said to us, by a person, a file or the interface.
 *
 * @param preferences null leaves those of a known contact alone
 */
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
        Set<ContactRole> roles,
        @Nullable ContactPreferences preferences) {

    public ContactEntry {
        roles = Set.copyOf(roles);
    }

    /** Without a word of when he may be called. */
    public ContactEntry(
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
        this(civility, name, email, telephone, street, postalCode, city, country, latitude, longitude, roles, null);
    }

    /** Somebody with an e-mail and perhaps a telephone, and nothing else known. */
    public static ContactEntry of(
            String name, @Nullable String email, @Nullable String telephone, ContactRole... roles) {
        return new ContactEntry(null, name, email, telephone, null, null, null, null, null, null, Set.of(roles));
    }

    /** What is known of a contact, to say it again with something changed. */
    public static ContactEntry of(Contact contact) {
        return new ContactEntry(
                contact.civility(),
                contact.name(),
                contact.email(),
                contact.telephone(),
                contact.street(),
                contact.postalCode(),
                contact.city(),
                contact.country(),
                contact.latitude(),
                contact.longitude(),
                contact.roles(),
                contact.preferences());
    }

    public ContactEntry withEmail(@Nullable String said) {
        return new ContactEntry(
                civility,
                name,
                said,
                telephone,
                street,
                postalCode,
                city,
                country,
                latitude,
                longitude,
                roles,
                preferences);
    }

    public ContactEntry withTelephone(@Nullable String said) {
        return new ContactEntry(
                civility,
                name,
                email,
                said,
                street,
                postalCode,
                city,
                country,
                latitude,
                longitude,
                roles,
                preferences);
    }

    public ContactEntry withRoles(Set<ContactRole> said) {
        return new ContactEntry(
                civility,
                name,
                email,
                telephone,
                street,
                postalCode,
                city,
                country,
                latitude,
                longitude,
                said,
                preferences);
    }

    public ContactEntry withPreferences(@Nullable ContactPreferences said) {
        return new ContactEntry(
                civility, name, email, telephone, street, postalCode, city, country, latitude, longitude, roles, said);
    }
}
