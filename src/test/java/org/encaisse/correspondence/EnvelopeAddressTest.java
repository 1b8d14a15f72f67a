package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the window of an envelope. */
class EnvelopeAddressTest {

    @Test
    void the_town_is_in_capitals_the_street_has_no_punctuation_and_the_country_only_stands_on_what_goes_abroad() {
        assertThat(lines("ACME", "Mme Fatou Sarr", "12, rue de la Paix", "75002", "Paris", "FR", "FR"))
                .containsExactly("ACME", "Mme Fatou Sarr", "12 rue de la Paix", "75002 PARIS");
        assertThat(lines("ACME", "ACME", "Rue 10, x Corniche", null, "Dakar", "SN", "FR"))
                .containsExactly("ACME", "Rue 10 x Corniche", "DAKAR", "SÉNÉGAL");
    }

    @Test
    void a_long_line_goes_on_in_the_next_and_the_name_gives_way_before_the_street_does() {
        String name = "Société nationale des approvisionnements médicaux et hospitaliers du littoral";
        assertThat(lines(name, "Mme Awa", "Bâtiment C\n12, rue de la Paix", "75002", "Paris", "FR", "FR"))
                .hasSize(6)
                .allMatch(line -> line.length() <= 38)
                .endsWith("hospitaliers du littoral", "Bâtiment C", "12 rue de la Paix", "75002 PARIS");
        assertThat(lines(name, "Mme Awa", "Bâtiment C\nEscalier 4\n12, rue de la Paix", "75002", "Paris", "FR", "SN"))
                .hasSize(6)
                .startsWith("Société nationale des")
                .endsWith("Bâtiment C", "Escalier 4", "12 rue de la Paix", "75002 PARIS", "FRANCE");
    }

    private static List<String> lines(
            String name,
            String contact,
            String street,
            @Nullable String code,
            String city,
            String country,
            String home) {
        return EnvelopeAddress.lines(
                new Debtor("C-1", name, contact, street, code, city, country), home, Locale.FRENCH);
    }
}
