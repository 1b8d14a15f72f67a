package org.encaisse.casefile.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
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
        return NavEntry.of(20, "/agenda", "casefile.agenda", "checklist", READERS);
    }

    @Bean
    SettingsEntry weeklyPlanEntry() {
        return SettingsEntry.of(
                36, "/settings/weekly-plan", "casefile.weekly-plan", "calendar", Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Bean
    Panel chronologyPanel() {
        return Panel.of(20, "casefile.chronology", "/customers/{customer}/chronology", READERS);
    }

    @Bean
    Panel holdsPanel() {
        return Panel.of(35, "casefile.holds", "/customers/{customer}/holds", READERS);
    }

    @Bean
    Panel notesPanel() {
        return Panel.of(50, "casefile.notes", "/customers/{customer}/notes", READERS);
    }

    @Bean
    Panel invoiceNotesPanel() {
        return Panel.of(50, "casefile.notes", "/invoices/{invoice}/notes", READERS);
    }
}
