package org.encaisse.arrangements.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the arrangements add to the menu, the customer page and the settings. */
@Configuration(proxyBeanMethods = false)
class ArrangementsEntries {

    @Bean
    NavEntry promisesEntry() {
        return new NavEntry(25, "/promises", "arrangements.promises", "heart-handshake");
    }

    @Bean
    NavEntry announcedEntry() {
        return new NavEntry(26, "/announced-payments", "arrangements.announced-payments", "building-bank");
    }

    @Bean
    NavEntry courierEntry() {
        return new NavEntry(27, "/courier", "arrangements.courier", "map-pin");
    }

    @Bean
    Panel promisesPanel() {
        return new Panel(15, "arrangements.panel", "/customers/{customer}/promises");
    }

    @Bean
    SettingsEntry tolerancesSettings() {
        return new SettingsEntry(45, "/settings/promises", "arrangements.tolerances", "heart-handshake");
    }

    @Bean
    JournalFamily promisesFamily() {
        return new JournalFamily(30, "arrangements.");
    }
}
