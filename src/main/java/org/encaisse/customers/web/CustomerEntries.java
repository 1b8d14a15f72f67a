package org.encaisse.customers.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the customers add to the menu and to the customer page. */
@Configuration(proxyBeanMethods = false)
class CustomerEntries {

    @Bean
    NavEntry customersEntry() {
        return new NavEntry(50, "/customers", "customers.title", "users");
    }

    @Bean
    Panel contactsPanel() {
        return new Panel(40, "customers.contacts", "/customers/{customer}/contacts");
    }

    @Bean
    Panel oppositionsPanel() {
        return new Panel(42, "customers.oppositions", "/customers/{customer}/oppositions");
    }

    @Bean
    SettingsEntry reviewSettings() {
        return new SettingsEntry(36, "/settings/contact-review", "customers.review-rules", "history");
    }
}
