package org.encaisse.customers.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the customers add to the menu and to the customer page. */
@Configuration(proxyBeanMethods = false)
class CustomerEntries {

    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    NavEntry customersEntry() {
        return NavEntry.of(50, "/customers", "customers.title", "users", READERS);
    }

    @Bean
    Panel contactsPanel() {
        return Panel.of(40, "customers.contacts", "/customers/{customer}/contacts", READERS);
    }

    @Bean
    Panel oppositionsPanel() {
        return Panel.of(42, "customers.oppositions", "/customers/{customer}/oppositions", READERS);
    }

    @Bean
    SettingsEntry reviewSettings() {
        return SettingsEntry.of(
                36, "/settings/contact-review", "customers.review-rules", "history", Role.MANAGER, Role.ADMINISTRATOR);
    }
}
