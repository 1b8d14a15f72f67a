package org.encaisse.tidy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.encaisse.Encaisse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_room_knows_only_what_its_card_allows() {
        // Compiled templates are no room; TemplateArrowsTest looks at their sources.
        ApplicationModules.of(Encaisse.class, resideInAPackage("org.encaisse.jte.."))
                .verify();
    }
}
