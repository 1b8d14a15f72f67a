package org.encaisse.inbox.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inbox adds to the menu, the customer page and the settings. */
@Configuration(proxyBeanMethods = false)
class InboxEntries {

    @Bean
    NavEntry inboxEntry() {
        return new NavEntry(33, "/inbox", "inbox.title", "inbox");
    }

    @Bean
    Panel inboxPanel() {
        return new Panel(22, "inbox.panel", "/customers/{customer}/inbox");
    }

    @Bean
    SettingsEntry mailboxSettings() {
        return new SettingsEntry(56, "/settings/mailbox", "inbox.settings", "mailbox");
    }
}
