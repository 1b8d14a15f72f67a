package org.encaisse.correspondence.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What correspondence adds to the menu and to the settings. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceEntries {

    @Bean
    NavEntry outboxEntry() {
        return new NavEntry(34, "/outbox", "correspondence.outbox", "send");
    }

    @Bean
    NavEntry templatesEntry() {
        return new NavEntry(85, "/templates", "correspondence.templates", "template");
    }

    @Bean
    SettingsEntry smsEntry() {
        return new SettingsEntry(42, "/settings/sms", "correspondence.sms", "send");
    }

    @Bean
    SettingsEntry senderEntry() {
        return new SettingsEntry(40, "/settings/sender", "correspondence.sender", "mail");
    }

    @Bean
    SettingsEntry signatureEntry() {
        return new SettingsEntry(36, "/settings/signature", "correspondence.signature", "pencil");
    }
}
