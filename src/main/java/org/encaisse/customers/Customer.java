package org.encaisse.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes: a client, a garant. Known to people by its code, unique in its legal entity.
 *
 * @param language in which it is written to: {@code fr} or {@code en}
 * @param country two letters, ISO 3166
 * @param profile which scenario suits it when nothing closer is said: {@code pme}, {@code grand-compte} …
 * @param segment the desk's own grouping, free text
 * @param sector its line of business, free text
 * @param paymentMethod how it usually pays: {@code transfer}, {@code cheque}, {@code direct-debit} …
 * @param nature what it is before the law, as its profile says
 * @param collectorId who chases it
 */
public record Customer(
        UUID customerId,
        UUID entityId,
        String code,
        String name,
        String language,
        @Nullable String country,
        String profile,
        @Nullable String segment,
        @Nullable String paymentMethod,
        @Nullable UUID collectorId,
        @Nullable String salespersonName,
        @Nullable String salespersonEmail,
        @Nullable String sector,
        Nature nature) {

    public boolean isInternal() {
        return nature == Nature.INTERNAL;
    }
}
