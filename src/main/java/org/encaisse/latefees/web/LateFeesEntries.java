package org.encaisse.latefees.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What late fees add to the menu, to the customer page and to the settings. */
@Configuration(proxyBeanMethods = false)
class LateFeesEntries {

    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    NavEntry lateFeesEntry() {
        return NavEntry.of(57, "/late-fees", "latefees.title", "coin", READERS);
    }

    @Bean
    Panel lateFeesPanel() {
        return Panel.of(37, "latefees.panel", "/customers/{customer}/late-fees", READERS);
    }

    @Bean
    SettingsEntry ratesSettings() {
        return SettingsEntry.of(45, "/settings/rates", "latefees.rates", "scale", Role.MANAGER, Role.ADMINISTRATOR);
    }
}
