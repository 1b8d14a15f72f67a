package org.encaisse.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is, as the word of its profile says. */
class NatureTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            pme,             BUSINESS
            grand-compte,    BUSINESS
            nest-gros,       BUSINESS
            international,   BUSINESS
            interne,         INTERNAL
            compte-interne,  INTERNAL
            Internal,        INTERNAL
            public,          PUBLIC
            secteur-public,  PUBLIC
            public-sector,   PUBLIC
            grand-public,    CONSUMER
            particulier,     CONSUMER
            consumer,        CONSUMER
            """)
    void a_word_of_the_profile_says_it(String profile, Nature nature) {
        assertThat(Nature.ofProfile(profile)).isEqualTo(nature);
        assertThat(Nature.parse(nature.code())).isEqualTo(nature);
    }
}
