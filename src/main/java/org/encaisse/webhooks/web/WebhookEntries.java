package org.encaisse.webhooks.web;

import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks among the settings. */
@Configuration(proxyBeanMethods = false)
class WebhookEntries {

    @Bean
    SettingsEntry webhooksEntry() {
        return new SettingsEntry(60, "/settings/webhooks", "webhooks.settings", "world");
    }
}
