package org.encaisse.arrangements.announced;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.jspecify.annotations.Nullable;

/**
 * Where a courier has to go: whom to ask for, the address, the place on the map.
 *
 * @param map the address of a map; null when neither coordinates nor an address are known
 */
public record Visit(
        @Nullable String contact,
        @Nullable String telephone,
        @Nullable String address,
        @Nullable String map) {

    private static final String MAP = "https://www.openstreetmap.org/";

    /** The contact named, else who pays, else the first whose address is known. */
    public static Visit of(List<Contact> contacts, @Nullable UUID wanted) {
        Contact contact = contacts.stream()
                .filter(one -> one.contactId().equals(wanted))
                .findFirst()
                .or(() -> contacts.stream()
                        .filter(one -> one.roles().contains(ContactRole.PAYER))
                        .findFirst())
                .or(() -> contacts.stream().filter(one -> address(one) != null).findFirst())
                .or(() -> contacts.stream().findFirst())
                .orElse(null);
        if (contact == null) {
            return new Visit(null, null, null, null);
        }
        // The person to ask for may have no address of his own: the firm's will do.
        Contact place = address(contact) != null || contact.latitude() != null
                ? contact
                : contacts.stream()
                        .filter(one -> address(one) != null || one.latitude() != null)
                        .findFirst()
                        .orElse(contact);
        return new Visit(contact.name(), contact.telephone(), address(place), map(place));
    }

    private static @Nullable String address(Contact contact) {
        String town = joined(" ", contact.postalCode(), contact.city());
        String all = joined(", ", contact.street(), town);
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String map(Contact place) {
        if (place.latitude() != null && place.longitude() != null) {
            String latitude = place.latitude().toPlainString();
            String longitude = place.longitude().toPlainString();
            return MAP + "?mlat=" + latitude + "&mlon=" + longitude + "#map=17/" + latitude + "/" + longitude;
        }
        String address = address(place);
        return address == null ? null : MAP + "search?query=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
