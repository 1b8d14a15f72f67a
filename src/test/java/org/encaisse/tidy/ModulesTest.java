package org.encaisse.tidy;

import org.encaisse.Encaisse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_room_knows_only_what_its_card_allows() {
        ApplicationModules.of(Encaisse.class).verify();
    }
}
