package org.encaisse.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a customer is before the law and before the house. Derived once from the word of its profile, when it is imported or
 * edited, and kept with it; no room reads it out of a profile's spelling again.
 */
public enum Nature {
    BUSINESS,
    /** A private person: no penalties of commerce. */
    CONSUMER,
    /** A public buyer, with a ceiling of terms of its own. */
    PUBLIC,
    /** A company of the house: never suspended nor penalised, apart from trade figures. */
    INTERNAL;

    private static final Set<String> OF_CONSUMERS = Set.of("particulier", "particuliers", "consumer", "consumers");
    private static final Set<String> OF_THE_PUBLIC = Set.of("public", "publics", "publique");
    private static final Set<String> OF_THE_HOUSE = Set.of("interne", "internes", "internal");

    /** {@code compte-interne}, {@code secteur-public}, {@code particulier}: one of its words says it; else a business. */
    public static Nature ofProfile(String profile) {
        String said = profile.strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(said.split("[^\\p{L}]+"));
        if (words.stream().anyMatch(OF_THE_HOUSE::contains)) {
            return INTERNAL;
        }
        if (words.stream().anyMatch(OF_CONSUMERS::contains) || "grand-public".equals(said)) {
            return CONSUMER;
        }
        return words.stream().anyMatch(OF_THE_PUBLIC::contains) ? PUBLIC : BUSINESS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Nature parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
