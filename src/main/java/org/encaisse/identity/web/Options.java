package org.encaisse.identity.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.encaisse.platform.web.Option;

/** What the forms of this room offer to choose from. */
final class Options {

    static final List<Option> CURRENCIES = Stream.of(
                    "XOF", "XAF", "EUR", "USD", "GBP", "CHF", "CAD", "MAD", "TND", "DZD", "GNF", "CDF", "NGN", "GHS")
            .map(code ->
                    new Option(code, code + " — " + Currency.getInstance(code).getDisplayName(Locale.FRENCH)))
            .toList();

    static final List<Option> COUNTRIES = Stream.of(
                    "SN", "CI", "ML", "BF", "BJ", "TG", "NE", "GW", "CM", "GA", "CG", "TD", "GN", "MR", "MA", "TN",
                    "DZ", "FR", "BE", "LU", "CH", "DE", "ES", "IT", "PT", "NL", "GB", "IE", "US", "CA")
            .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(Locale.FRENCH)))
            .toList();

    static final List<Option> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.startsWith("Africa/") || zone.startsWith("Europe/") || zone.startsWith("America/"))
            .sorted()
            .map(zone -> new Option(zone, zone.replace('_', ' ')))
            .toList();

    static final List<Option> LANGUAGES = List.of(new Option("fr", "Français"), new Option("en", "English"));

    private Options() {}
}
