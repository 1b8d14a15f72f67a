package org.encaisse.identity;

import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A structure: the creditor named on invoices and letters, with its address and where to pay.
 *
 * @param code the user's own name for it in files and addresses; the first is {@code MAIN}
 * @param registration SIREN, NINEA or the like, as printed on letters
 */
public record LegalEntity(
        UUID entityId,
        String code,
        String name,
        Currency currency,
        @Nullable String legalForm,
        @Nullable String registration,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        String country,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String bankName,
        @Nullable String iban,
        @Nullable String bic) {}
