package org.encaisse.casefile.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final List<Person> PEOPLE = List.of(
            person("Awa Diagne", "awa@nest.example", false, Role.COLLECTOR),
            person("Awa Diagne Fall", "adf@nest.example", false, Role.MANAGER),
            person("Ndèye Faye", "ndeye.faye@nest.example", false, Role.ADMINISTRATOR),
            person("Modou", "modou@nest.example", true, Role.COLLECTOR),
            person("Lamine", "lamine@nest.example", false, Role.COURIER),
            person("Paul Sarr", "p.sarr@nest.example", false, Role.SALES),
            person("Paul Sarr", "paul@nest.example", false, Role.SALES));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            @Awa Diagne peux-tu rappeler ?        | Awa Diagne
            voir avec @awa diagne fall, merci     | Awa Diagne Fall
            @ndeye faye : le contrat              | Ndèye Faye
            vu (@NDÈYE.FAYE)                      | Ndèye Faye
            @Awa, @ndeye.faye et @awa             | Awa Diagne, Ndèye Faye
            écrire à compta@awa.example           | -
            compta @ 10 h                         | -
            @Awadi n’est pas d’ici                | -
            @Modou est parti, @Lamine est coursier| -
            @Paul Sarr : lequel ?                 | -
            @p.sarr : celui-ci                    | Paul Sarr
            rien                                  | -
            """)
    void each_is_called_by_the_whole_name_or_by_the_address(String text, @Nullable String called) {
        assertThat(Mentions.in(text, PEOPLE).stream().map(Person::displayName))
                .containsExactlyElementsOf(called == null ? List.of() : Arrays.asList(called.split(", ")));
    }

    private static Person person(String name, String email, boolean disabled, Role role) {
        return new Person(Ids.next(), name, email, null, Set.of(role), "fr", disabled);
    }
}
