package org.encaisse.customers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.DatumState;
import org.jspecify.annotations.Nullable;

/** A customer as the interface tells it: the user's own codes, ours stay inside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(
        String code,
        @Nullable String entity,
        String name,
        String language,
        @Nullable String country,
        String profile,
        @Nullable String segment,
        @Nullable String sector,
        boolean internal,
        @Nullable String paymentMethod,
        @Nullable String collector,
        @Nullable Salesperson salesperson,
        List<ContactView> contacts) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Salesperson(@Nullable String name, @Nullable String email) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country) {}

    record Geo(BigDecimal latitude, BigDecimal longitude) {}

    record CallHours(LocalTime from, LocalTime until) {

        static @Nullable CallHours of(ContactPreferences preferences) {
            LocalTime from = preferences.from();
            LocalTime until = preferences.until();
            return from == null || until == null ? null : new CallHours(from, until);
        }
    }

    /** When a datum was found right, or since when it is {@code wrong} or {@code doubtful}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(
            @Nullable LocalDate checkedOn,
            @Nullable String mark,
            @Nullable LocalDate markedOn,
            @Nullable String why) {

        static Checked of(DatumState state) {
            DatumState.Mark mark = state.mark();
            return new Checked(state.checkedOn(), mark == null ? null : mark.code(), state.markedOn(), state.why());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(
            @Nullable String civility,
            String name,
            List<String> roles,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable Address address,
            @Nullable Geo geo,
            @Nullable CallHours callHours,
            @Nullable String channel,
            @Nullable Boolean doNotDisturb,
            @Nullable Map<String, Checked> data) {

        static ContactView of(Contact contact) {
            boolean placed = contact.street() != null
                    || contact.postalCode() != null
                    || contact.city() != null
                    || contact.country() != null;
            BigDecimal latitude = contact.latitude();
            BigDecimal longitude = contact.longitude();
            return new ContactView(
                    contact.civility(),
                    contact.name(),
                    contact.roles().stream().sorted().map(ContactRole::code).toList(),
                    contact.email(),
                    contact.telephone(),
                    placed
                            ? new Address(contact.street(), contact.postalCode(), contact.city(), contact.country())
                            : null,
                    latitude == null || longitude == null ? null : new Geo(latitude, longitude),
                    CallHours.of(contact.preferences()),
                    contact.preferences().channel(),
                    contact.preferences().doNotDisturb() ? Boolean.TRUE : null,
                    contact.data().isEmpty() ? null : data(contact));
        }

        private static Map<String, Checked> data(Contact contact) {
            Map<String, Checked> data = new TreeMap<>();
            contact.data().forEach((datum, state) -> data.put(datum.code(), Checked.of(state)));
            return data;
        }
    }

    static CustomerView of(
            Customer customer, @Nullable String entity, @Nullable String collector, List<Contact> contacts) {
        boolean sold = customer.salespersonName() != null || customer.salespersonEmail() != null;
        return new CustomerView(
                customer.code(),
                entity,
                customer.name(),
                customer.language(),
                customer.country(),
                customer.profile(),
                customer.segment(),
                customer.sector(),
                customer.isInternal(),
                customer.paymentMethod(),
                collector,
                sold ? new Salesperson(customer.salespersonName(), customer.salespersonEmail()) : null,
                contacts.stream().map(ContactView::of).toList());
    }
}
