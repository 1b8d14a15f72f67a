package org.encaisse.arrangements.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.kernel.tenant.Role;
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
        return NavEntry.of(
                25,
                "/promises",
                "arrangements.promises",
                "heart-handshake",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT);
    }

    @Bean
    NavEntry announcedEntry() {
        return NavEntry.of(
                26,
                "/announced-payments",
                "arrangements.announced-payments",
                "building-bank",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT);
    }

    @Bean
    NavEntry courierEntry() {
        return NavEntry.of(
                27, "/courier", "arrangements.courier", "map-pin", Role.COURIER, Role.COLLECTOR, Role.MANAGER);
    }

    @Bean
    Panel promisesPanel() {
        return Panel.of(
                15,
                "arrangements.panel",
                "/customers/{customer}/promises",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT);
    }

    @Bean
    SettingsEntry tolerancesSettings() {
        return SettingsEntry.of(
                45,
                "/settings/promises",
                "arrangements.tolerances",
                "heart-handshake",
                Role.MANAGER,
                Role.ADMINISTRATOR);
    }

    @Bean
    JournalFamily promisesFamily() {
        return new JournalFamily(30, "arrangements.");
    }
}
