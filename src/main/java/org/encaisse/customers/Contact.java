package org.encaisse.customers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk at the customer's, with every way to reach it.
 *
 * @param telephone in the form {@code +221338210000} when it is a number of some country, else as it was typed
 * @param latitude where a courier finds the door, with {@code longitude}; both or neither
 * @param data what is known of each datum; one that is not there was never checked
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
        Set<ContactRole> roles,
        ContactPreferences preferences,
        Map<Datum, DatumState> data) {

    public Contact {
        roles = Set.copyOf(roles);
        data = Map.copyOf(data);
    }

    /** Somebody of whom nothing was ever checked, and who has not said when to call him. */
    public Contact(
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
        this(
                contactId,
                customerId,
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
                roles,
                ContactPreferences.NONE,
                Map.of());
    }

    public DatumState state(Datum datum) {
        DatumState known = data.get(datum);
        return known == null ? DatumState.NEVER_CHECKED : known;
    }

    /** Whether there is such a datum at all. */
    public boolean has(Datum datum) {
        return switch (datum) {
            case EMAIL -> email != null;
            case TELEPHONE -> telephone != null;
            case ADDRESS -> street != null || postalCode != null || city != null;
            case GEO -> latitude != null;
        };
    }

    /** Whether it may be used: there, and not known to be wrong. */
    public boolean reachableBy(Datum datum) {
        return has(datum) && !state(datum).isWrong();
    }

    /** His name as it is said: « Mme Awa Fall ». */
    public String title() {
        return civility == null ? name : civility + " " + name;
    }

    /** What stands there, to say which datum is meant. */
    public String value(Datum datum) {
        return switch (datum) {
            case EMAIL -> email == null ? "" : email;
            case TELEPHONE -> telephone == null ? "" : telephone;
            case ADDRESS -> PostalAddress.line(street, postalCode, city, country);
            case GEO -> latitude == null ? "" : latitude + " " + longitude;
        };
    }
}
