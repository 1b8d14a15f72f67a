package org.encaisse.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.customers.CustomerLines;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.platform.tabular.Table;
import org.jspecify.annotations.Nullable;

/** Reads a file of customers line by line. */
final class CustomerFeed {

    private static final Map<String, String> LANGUAGES = Map.of(
            "fr",
            "fr",
            "francais",
            "fr",
            "french",
            "fr",
            "fra",
            "fr",
            "en",
            "en",
            "anglais",
            "en",
            "english",
            "en",
            "eng",
            "en");
    private static final Map<String, String> COUNTRIES = countries();

    private final Feed feed;
    private final People people;
    private final Map<String, Optional<UUID>> collectors = new HashMap<>();

    CustomerFeed(Feed feed, People people) {
        this.feed = feed;
        this.people = people;
    }

    void customers(Table table, CustomerLines into) {
        feed.each(
                table,
                (row, line) -> into.add(line.number(), customer(line), contact(line)),
                (row, fault) -> into.refuse(fault));
    }

    private CustomerEntry customer(Line line) {
        return new CustomerEntry(
                line.entity().entityId(),
                line.required(ImportField.CODE, 60),
                line.optional(ImportField.NAME),
                known(line, ImportField.LANGUAGE, LANGUAGES, ExchangeRefusal.UNKNOWN_LANGUAGE),
                known(line, ImportField.COUNTRY, COUNTRIES, ExchangeRefusal.UNKNOWN_COUNTRY),
                line.optional(ImportField.PROFILE),
                line.optional(ImportField.SEGMENT),
                method(line),
                collector(line),
                line.optional(ImportField.SALESPERSON),
                null,
                line.optional(ImportField.SECTOR),
                null);
    }

    private static @Nullable String method(Line line) {
        String said = line.optional(ImportField.PAYMENT_METHOD);
        return said == null ? null : Feed.method(said);
    }

    private static @Nullable ContactEntry contact(Line line) {
        String email = line.optional(ImportField.EMAIL);
        String telephone = line.optional(ImportField.TELEPHONE);
        String street = line.optional(ImportField.ADDRESS);
        String postalCode = line.optional(ImportField.POSTAL_CODE);
        String city = line.optional(ImportField.CITY);
        if (email == null && telephone == null && street == null && postalCode == null && city == null) {
            return null;
        }
        String country = known(line, ImportField.COUNTRY, COUNTRIES, ExchangeRefusal.UNKNOWN_COUNTRY);
        return new ContactEntry(
                null, "-", email, telephone, street, postalCode, city, country, null, null, java.util.Set.of());
    }

    private Collector collector(Line line) {
        String said = line.optional(ImportField.COLLECTOR);
        if (said == null) {
            return Collector.UNSAID;
        }
        return collectors
                .computeIfAbsent(said, name -> people.named(name).map(Person::userId))
                .map(Collector::of)
                .orElseThrow(() -> line.fault(ImportField.COLLECTOR, ExchangeRefusal.UNKNOWN_COLLECTOR));
    }

    private static @Nullable String known(
            Line line, ImportField field, Map<String, String> words, ExchangeRefusal otherwise) {
        String said = line.optional(field);
        if (said == null) {
            return null;
        }
        String code = words.get(HeaderWords.plain(said));
        if (code == null) {
            throw line.fault(field, otherwise);
        }
        return code;
    }

    /** By code and by name, French and English. */
    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(HeaderWords.plain(country.getDisplayCountry(Locale.FRENCH)), code);
            countries.put(HeaderWords.plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            countries.put(HeaderWords.plain(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            countries.put(HeaderWords.plain(code), code);
        }
        return countries;
    }
}
