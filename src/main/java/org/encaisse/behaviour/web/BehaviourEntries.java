package org.encaisse.behaviour.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What behaviour adds to the menu, the customer page and the settings. */
@Configuration(proxyBeanMethods = false)
class BehaviourEntries {

    @Bean
    NavEntry segmentChangesEntry() {
        return new NavEntry(52, "/segment-changes", "behaviour.segments", "tags");
    }

    @Bean
    Panel segmentPanel() {
        return new Panel(45, "behaviour.segment", "/customers/{customer}/segment");
    }

    @Bean
    SettingsEntry segmentRulesEntry() {
        return new SettingsEntry(34, "/settings/segments", "behaviour.rules", "tags");
    }
}
