package org.encaisse.customers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a letter can be addressed: who, where, in which town, and the postal code where the post asks for one. */
public final class PostalAddress {

    private static final Set<String> WITH_POSTAL_CODE = Set.of(
            "AT", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "DK", "DZ", "EE", "ES", "FI", "FR", "GB", "GF", "GP", "GR",
            "HR", "HU", "IT", "LT", "LU", "LV", "MA", "MC", "MQ", "MT", "NL", "NO", "PL", "PT", "RE", "RO", "SE", "SI",
            "SK", "TN", "US", "YT");

    private PostalAddress() {}

    /** What a postal address lacks. */
    public enum Fault {
        STREET,
        CITY,
        POSTAL_CODE
    }

    /** The first thing that is missing; null when a letter arrives. */
    public static @Nullable Fault fault(
            @Nullable String street, @Nullable String postalCode, @Nullable String city, @Nullable String country) {
        if (blank(street)) {
            return Fault.STREET;
        }
        if (blank(city)) {
            return Fault.CITY;
        }
        return blank(postalCode) && country != null && WITH_POSTAL_CODE.contains(country) ? Fault.POSTAL_CODE : null;
    }

    /** Whether a letter reaches this contact of a customer in that country. */
    public static boolean isComplete(Contact contact, @Nullable String customerCountry) {
        String country = contact.country() == null ? customerCountry : contact.country();
        return contact.reachableBy(Datum.ADDRESS)
                && fault(contact.street(), contact.postalCode(), contact.city(), country) == null;
    }

    /** In one line: {@code 12, rue de la Paix 75002 Paris FR}. */
    public static String line(
            @Nullable String street, @Nullable String postalCode, @Nullable String city, @Nullable String country) {
        StringBuilder text = new StringBuilder();
        for (String part : new @Nullable String[] {street, postalCode, city, country}) {
            if (!blank(part)) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
