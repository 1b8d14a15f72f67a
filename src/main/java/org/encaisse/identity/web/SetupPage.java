package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.platform.web.Option;

/** The first-run page: what was filled in, and why it was refused. */
public record SetupPage(Filled filled, String refusal) {

    /** What the form sends. */
    public record Filled(
            String organisation,
            String currency,
            String timeZone,
            String country,
            String language,
            String name,
            String email,
            String password) {

        public Filled {
            organisation = organisation == null ? "" : organisation;
            currency = currency == null ? "XOF" : currency;
            timeZone = timeZone == null ? "Africa/Dakar" : timeZone;
            country = country == null ? "SN" : country;
            language = language == null ? "fr" : language;
            name = name == null ? "" : name;
            email = email == null ? "" : email;
            password = password == null ? "" : password;
        }

        @Override
        public String toString() {
            return "Filled[" + organisation + ", " + email + "]"; // never the password
        }
    }

    static SetupPage blank(String language) {
        return new SetupPage(new Filled("", "XOF", "Africa/Dakar", "SN", language, "", "", ""), "");
    }

    static SetupPage again(Filled filled, String refusal) {
        return new SetupPage(filled, refusal);
    }

    public List<Option> currencies() {
        return Options.CURRENCIES;
    }

    public List<Option> countries() {
        return Options.COUNTRIES;
    }

    public List<Option> zones() {
        return Options.ZONES;
    }

    public List<Option> languages() {
        return Options.LANGUAGES;
    }
}
