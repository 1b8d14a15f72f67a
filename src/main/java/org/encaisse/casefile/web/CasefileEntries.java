package org.encaisse.casefile.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the casefile adds to the menu and to its own customer page. */
@Configuration(proxyBeanMethods = false)
class CasefileEntries {

    @Bean
    NavEntry agendaEntry() {
        return new NavEntry(20, "/agenda", "casefile.agenda", "checklist");
    }

    @Bean
    SettingsEntry weeklyPlanEntry() {
        return new SettingsEntry(36, "/settings/weekly-plan", "casefile.weekly-plan", "calendar");
    }

    @Bean
    Panel chronologyPanel() {
        return new Panel(20, "casefile.chronology", "/customers/{customer}/chronology");
    }

    @Bean
    Panel holdsPanel() {
        return new Panel(35, "casefile.holds", "/customers/{customer}/holds");
    }

    @Bean
    Panel notesPanel() {
        return new Panel(50, "casefile.notes", "/customers/{customer}/notes");
    }

    @Bean
    Panel invoiceNotesPanel() {
        return new Panel(50, "casefile.notes", "/invoices/{invoice}/notes");
    }
}
