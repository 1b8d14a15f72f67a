package org.encaisse.correspondence;

import org.jspecify.annotations.Nullable;

/** The customer as the statement addresses it. */
public record Debtor(
        String code,
        String name,
        @Nullable String contactName,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {}
