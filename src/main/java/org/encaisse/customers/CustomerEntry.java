package org.encaisse.customers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it was said to us. What is null was not said, and stays as it is; what is empty is erased.
 *
 * @param contacts null leaves the known contacts alone; a list replaces them all, in that order
 */
public record CustomerEntry(
        UUID entityId,
        String code,
        @Nullable String name,
        @Nullable String language,
        @Nullable String country,
        @Nullable String profile,
        @Nullable String segment,
        @Nullable String paymentMethod,
        Collector collector,
        @Nullable String salespersonName,
        @Nullable String salespersonEmail,
        @Nullable String sector,
        @Nullable List<ContactEntry> contacts) {

    /** Only a code and a name: what an invoice of an unknown customer lets us know. */
    public static CustomerEntry named(UUID entityId, String code, String name) {
        return new CustomerEntry(
                entityId, code, name, null, null, null, null, null, Collector.UNSAID, null, null, null, null);
    }

    public CustomerEntry withContacts(List<ContactEntry> said) {
        return new CustomerEntry(
                entityId,
                code,
                name,
                language,
                country,
                profile,
                segment,
                paymentMethod,
                collector,
                salespersonName,
                salespersonEmail,
                sector,
                List.copyOf(said));
    }

    /** Who chases it: not said, nobody, or somebody. */
    public record Collector(boolean said, @Nullable UUID userId) {

        public static final Collector UNSAID = new Collector(false, null);
        public static final Collector NOBODY = new Collector(true, null);

        public static Collector of(UUID userId) {
            return new Collector(true, userId);
        }
    }
}
