package org.encaisse.inbox.web;

import org.encaisse.kernel.tenant.Role;
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
        return NavEntry.of(
                33, "/inbox", "inbox.title", "inbox", Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT);
    }

    @Bean
    Panel inboxPanel() {
        return Panel.of(
                22,
                "inbox.panel",
                "/customers/{customer}/inbox",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT);
    }

    @Bean
    SettingsEntry mailboxSettings() {
        return SettingsEntry.of(56, "/settings/mailbox", "inbox.settings", "mailbox", Role.ADMINISTRATOR);
    }
}
