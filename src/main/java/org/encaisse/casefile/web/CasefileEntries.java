package org.encaisse.casefile.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the casefile adds to the menu and to its own customer page. */
@Configuration(proxyBeanMethods = false)
class CasefileEntries {

    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    NavEntry agendaEntry() {
        return NavEntry.of(
                20,
                "/agenda",
                "casefile.agenda",
                "checklist",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    Panel chronologyPanel() {
        return Panel.of(20, "casefile.chronology", "/customers/{customer}/chronology", READERS);
    }

    @Bean
    Panel holdsPanel() {
        return Panel.of(35, "casefile.holds", "/customers/{customer}/holds", READERS);
    }
}
