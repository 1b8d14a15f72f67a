package org.encaisse.exchange.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exchange adds to the menu. */
@Configuration(proxyBeanMethods = false)
class ExchangeEntries {

    @Bean
    NavEntry importsEntry() {
        return NavEntry.of(
                58, "/imports", "exchange.title", "database-import", Role.ACCOUNTANT, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
