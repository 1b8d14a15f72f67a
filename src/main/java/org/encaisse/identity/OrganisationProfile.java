package org.encaisse.identity;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.encaisse.kernel.tenant.TenantId;

/**
 * What the whole tenant has in common.
 *
 * @param currency the one it counts in; customers may owe in others
 * @param zone where its days begin and end
 * @param calendar the name of its public holidays: a country code such as {@code FR} or {@code SN}
 * @param language the language of its letters when a customer has none
 */
public record OrganisationProfile(
        TenantId id, String name, Currency currency, ZoneId zone, String calendar, Locale language, boolean demo) {}
