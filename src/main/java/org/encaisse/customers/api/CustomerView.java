package org.encaisse.customers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(
            @Nullable String civility,
            String name,
            List<String> roles,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable Address address,
            @Nullable Geo geo) {

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
                    latitude == null || longitude == null ? null : new Geo(latitude, longitude));
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
                customer.paymentMethod(),
                collector,
                sold ? new Salesperson(customer.salespersonName(), customer.salespersonEmail()) : null,
                contacts.stream().map(ContactView::of).toList());
    }
}
