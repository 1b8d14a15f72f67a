package org.encaisse.identity;

/**
 * An organisation that wants a desk, with its first structure {@code MAIN} and its first administrator.
 *
 * @param currency ISO 4217, such as XOF or EUR
 * @param timeZone such as Africa/Dakar
 * @param country of the structure and of its public holidays, such as SN
 * @param language {@code fr} or {@code en}
 */
public record NewOrganisation(
        String name,
        String currency,
        String timeZone,
        String country,
        String language,
        boolean demo,
        NewPerson administrator) {}
