package org.encaisse.exchange.web;

import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exchange adds to the menu. */
@Configuration(proxyBeanMethods = false)
class ExchangeEntries {

    @Bean
    NavEntry importsEntry() {
        return new NavEntry(58, "/imports", "exchange.title", "database-import");
    }
}
