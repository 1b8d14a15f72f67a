package org.encaisse.correspondence.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What correspondence adds to the menu and to the settings. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceEntries {

    @Bean
    NavEntry outboxEntry() {
        return NavEntry.of(
                34,
                "/outbox",
                "correspondence.outbox",
                "send",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    NavEntry templatesEntry() {
        return NavEntry.of(
                85,
                "/templates",
                "correspondence.templates",
                "template",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry smsEntry() {
        return SettingsEntry.of(42, "/settings/sms", "correspondence.sms", "send", Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry senderEntry() {
        return SettingsEntry.of(40, "/settings/sender", "correspondence.sender", "mail", Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry signatureEntry() {
        return SettingsEntry.of(
                36,
                "/settings/signature",
                "correspondence.signature",
                "pencil",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }
}
