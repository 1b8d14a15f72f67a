package org.encaisse.customers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is written in the fields of a customer: the texts as they were typed, right or wrong. */
public record CustomerForm(Map<String, String> fields, List<ContactFields> contacts) {

    /** One contact; {@code roles} by code. */
    public record ContactFields(Map<String, String> fields, Set<String> roles) {

        static final ContactFields BLANK = new ContactFields(Map.of(), Set.of());

        String get(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean isBlank() {
            return get("name").isBlank()
                    && get("email").isBlank()
                    && get("telephone").isBlank();
        }

        private ContactEntry entry() {
            Set<ContactRole> parsed = EnumSet.noneOf(ContactRole.class);
            roles.forEach(role -> parsed.add(ContactRole.parse(role)));
            return new ContactEntry(
                    get("civility"),
                    get("name").isBlank() ? get("email") : get("name"),
                    get("email"),
                    get("telephone"),
                    get("street"),
                    get("postalCode"),
                    get("city"),
                    get("country"),
                    degrees(get("latitude")),
                    degrees(get("longitude")),
                    parsed);
        }

        private static @Nullable BigDecimal degrees(String text) {
            try {
                return text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
            } catch (NumberFormatException e) {
                throw new Refused(CustomerRefusal.PLACE_MALFORMED);
            }
        }
    }

    static CustomerForm blank() {
        return new CustomerForm(Map.of("profile", "pme"), List.of(ContactFields.BLANK));
    }

    static CustomerForm of(Customer customer, List<Contact> contacts) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "entity", customer.entityId());
        put(fields, "code", customer.code());
        put(fields, "name", customer.name());
        put(fields, "language", customer.language());
        put(fields, "country", customer.country());
        put(fields, "profile", customer.profile());
        put(fields, "segment", customer.segment());
        put(fields, "paymentMethod", customer.paymentMethod());
        put(fields, "collector", customer.collectorId());
        put(fields, "salespersonName", customer.salespersonName());
        put(fields, "salespersonEmail", customer.salespersonEmail());
        put(fields, "sector", customer.sector());
        List<ContactFields> lines = new ArrayList<>();
        contacts.forEach(contact -> lines.add(fieldsOf(contact)));
        lines.add(ContactFields.BLANK);
        return new CustomerForm(fields, lines);
    }

    private static ContactFields fieldsOf(Contact contact) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "civility", contact.civility());
        put(fields, "name", contact.name());
        put(fields, "email", contact.email());
        put(fields, "telephone", contact.telephone());
        put(fields, "street", contact.street());
        put(fields, "postalCode", contact.postalCode());
        put(fields, "city", contact.city());
        put(fields, "country", contact.country());
        put(fields, "latitude", contact.latitude());
        put(fields, "longitude", contact.longitude());
        Set<String> roles = new HashSet<>();
        contact.roles().forEach(role -> roles.add(role.code()));
        return new ContactFields(fields, roles);
    }

    /** As the browser sent it: {@code name}, and {@code c0.name}, {@code c0.roles} … for the contacts. */
    static CustomerForm sent(MultiValueMap<String, String> sent) {
        Map<String, String> own = new HashMap<>();
        List<ContactFields> contacts = new ArrayList<>();
        for (int i = 0; sent.containsKey("c" + i + ".name"); i++) {
            String prefix = "c" + i + ".";
            Map<String, String> fields = new HashMap<>();
            sent.forEach((key, values) -> {
                if (key.startsWith(prefix) && !key.endsWith(".roles")) {
                    put(fields, key.substring(prefix.length()), values.getFirst());
                }
            });
            contacts.add(new ContactFields(fields, Set.copyOf(sent.getOrDefault(prefix + "roles", List.of()))));
        }
        sent.forEach((key, values) -> {
            if (key.indexOf('.') < 0) {
                put(own, key, values.getFirst());
            }
        });
        return new CustomerForm(own, contacts);
    }

    CustomerEntry entry(UUID entityId, String code) {
        String collector = get("collector");
        return new CustomerEntry(
                entityId,
                code,
                get("name"),
                get("language").isEmpty() ? null : get("language"),
                get("country"),
                get("profile"),
                get("segment"),
                get("paymentMethod"),
                collector.isEmpty() ? Collector.NOBODY : Collector.of(UUID.fromString(collector)),
                get("salespersonName"),
                get("salespersonEmail"),
                get("sector"),
                contacts.stream()
                        .filter(contact -> !contact.isBlank())
                        .map(ContactFields::entry)
                        .toList());
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
