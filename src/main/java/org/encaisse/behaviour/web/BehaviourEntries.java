package org.encaisse.behaviour.web;

import org.encaisse.kernel.tenant.Role;
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
        return NavEntry.of(
                52,
                "/segment-changes",
                "behaviour.segments",
                "tags",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ADMINISTRATOR);
    }

    @Bean
    Panel segmentPanel() {
        return Panel.of(
                45,
                "behaviour.segment",
                "/customers/{customer}/segment",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.SALES,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry segmentRulesEntry() {
        return SettingsEntry.of(34, "/settings/segments", "behaviour.rules", "tags", Role.MANAGER, Role.ADMINISTRATOR);
    }
}
