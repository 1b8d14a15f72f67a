package org.encaisse.customers.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer as the interface says it. What is left out stays as it is; an empty text erases.
 *
 * @param collector an e-mail address or a displayed name; empty for nobody
 * @param salesperson {@code {"name", "email"}}, or the name alone
 */
record CustomerBody(
        @Nullable String name,
        @Nullable String entity,
        @Nullable String profile,
        @Nullable String segment,
        @Nullable String sector,
        @Nullable String paymentMethod,
        @Nullable String language,
        @Nullable String country,
        @Nullable String collector,
        @Nullable JsonNode salesperson,
        @Nullable List<ContactBody> contacts) {

    /**
     * @param address {@code {"street", "postalCode", "city", "country"}}, or the street alone
     * @param geo {@code {"latitude", "longitude"}}
     * @param callHours {@code {"from": "09:00", "until": "12:00"}}, where he is
     * @param channel {@code email}, {@code phone}, {@code letter} or {@code visit}
     */
    record ContactBody(
            @Nullable String civility,
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable JsonNode address,
            @Nullable JsonNode geo,
            @Nullable JsonNode callHours,
            @Nullable String channel,
            @Nullable Boolean doNotDisturb) {

        ContactEntry entry() {
            return new ContactEntry(
                    civility,
                    name == null ? (email == null ? "" : email) : name,
                    email,
                    telephone,
                    address != null && address.isString() ? address.stringValue() : text(address, "street"),
                    text(address, "postalCode"),
                    text(address, "city"),
                    text(address, "country"),
                    figure(geo, "latitude"),
                    figure(geo, "longitude"),
                    parsed(),
                    preferences());
        }

        /** Null when nothing was said of them. */
        private @Nullable ContactPreferences preferences() {
            return callHours == null && channel == null && doNotDisturb == null
                    ? null
                    : new ContactPreferences(
                            hour(callHours, "from"),
                            hour(callHours, "until"),
                            channel == null || channel.isBlank() ? null : channel,
                            doNotDisturb != null && doNotDisturb);
        }

        private Set<ContactRole> parsed() {
            Set<ContactRole> parsed = EnumSet.noneOf(ContactRole.class);
            for (String role : roles == null ? Set.<String>of() : roles) {
                try {
                    parsed.add(ContactRole.parse(role));
                } catch (IllegalArgumentException e) {
                    throw new Refused(CustomerRefusal.ROLE_UNKNOWN, role);
                }
            }
            return parsed;
        }
    }

    CustomerEntry entry(String code, UUID entityId, Collector chosen) {
        List<ContactEntry> entries = null;
        if (contacts != null) {
            entries = new ArrayList<>();
            for (ContactBody contact : contacts) {
                entries.add(contact.entry());
            }
        }
        return new CustomerEntry(
                entityId,
                code,
                name,
                language,
                country,
                profile,
                segment,
                paymentMethod,
                chosen,
                salesperson != null && salesperson.isString() ? salesperson.stringValue() : text(salesperson, "name"),
                text(salesperson, "email"),
                sector,
                entries);
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node != null && node.path(field).isString() ? node.path(field).stringValue() : null;
    }

    private static @Nullable LocalTime hour(@Nullable JsonNode node, String field) {
        String said = text(node, field);
        try {
            return said == null || said.isBlank() ? null : LocalTime.parse(said);
        } catch (DateTimeException e) {
            throw new Refused(CustomerRefusal.CALL_HOURS_MALFORMED);
        }
    }

    private static @Nullable BigDecimal figure(@Nullable JsonNode node, String field) {
        if (node == null || node.path(field).isMissingNode() || node.path(field).isNull()) {
            return null;
        }
        try {
            return new BigDecimal(node.path(field).asString());
        } catch (NumberFormatException e) {
            throw new Refused(CustomerRefusal.PLACE_MALFORMED);
        }
    }
}
