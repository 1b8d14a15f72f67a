package org.encaisse.customers.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Telephones;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is written in the fields of one contact: the texts as they were typed, right or wrong. */
public record ContactForm(Map<String, String> fields, Set<String> roles) {

    static ContactForm blank() {
        return new ContactForm(Map.of(), Set.of());
    }

    static ContactForm of(Contact contact, String region) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "civility", contact.civility());
        put(fields, "name", contact.name());
        put(fields, "email", contact.email());
        put(fields, "telephone", contact.telephone() == null ? null : Telephones.shown(contact.telephone(), region));
        put(fields, "street", contact.street());
        put(fields, "postalCode", contact.postalCode());
        put(fields, "city", contact.city());
        put(fields, "country", contact.country());
        put(fields, "latitude", contact.latitude());
        put(fields, "longitude", contact.longitude());
        put(fields, "from", contact.preferences().from());
        put(fields, "until", contact.preferences().until());
        put(fields, "channel", contact.preferences().channel());
        put(fields, "quiet", contact.preferences().doNotDisturb() ? "true" : null);
        Set<String> roles = new HashSet<>();
        contact.roles().forEach(role -> roles.add(role.code()));
        return new ContactForm(fields, roles);
    }

    static ContactForm sent(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> put(fields, name, values.getFirst()));
        return new ContactForm(fields, Set.copyOf(sent.getOrDefault("roles", List.of())));
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    ContactEntry entry() {
        Set<ContactRole> parsed = EnumSet.noneOf(ContactRole.class);
        roles.forEach(role -> parsed.add(ContactRole.parse(role)));
        return new ContactEntry(
                get("civility"),
                get("name"),
                get("email"),
                get("telephone"),
                get("street"),
                get("postalCode"),
                get("city"),
                get("country"),
                degrees(get("latitude")),
                degrees(get("longitude")),
                parsed,
                new ContactPreferences(
                        hour(get("from")),
                        hour(get("until")),
                        get("channel").isEmpty() ? null : get("channel"),
                        get("quiet").equals("true")));
    }

    private static @Nullable LocalTime hour(String text) {
        try {
            return text.isBlank() ? null : LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(CustomerRefusal.CALL_HOURS_MALFORMED);
        }
    }

    private static @Nullable BigDecimal degrees(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Refused(CustomerRefusal.PLACE_MALFORMED);
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
