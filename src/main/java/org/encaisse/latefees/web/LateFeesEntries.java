package org.encaisse.latefees.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What late fees add to the menu, to the customer page and to the settings. */
@Configuration(proxyBeanMethods = false)
class LateFeesEntries {

    @Bean
    NavEntry lateFeesEntry() {
        return new NavEntry(57, "/late-fees", "latefees.title", "coin");
    }

    @Bean
    Panel lateFeesPanel() {
        return new Panel(37, "latefees.panel", "/customers/{customer}/late-fees");
    }

    @Bean
    SettingsEntry ratesSettings() {
        return new SettingsEntry(45, "/settings/rates", "latefees.rates", "scale");
    }
}
