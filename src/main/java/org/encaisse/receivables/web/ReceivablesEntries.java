package org.encaisse.receivables.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the receivables add to the menu and to the customer page. */
@Configuration(proxyBeanMethods = false)
class ReceivablesEntries {

    @Bean
    NavEntry agedBalanceEntry() {
        return new NavEntry(40, "/aged-balance", "receivables.aged-balance", "chart-bar");
    }

    @Bean
    NavEntry recoveryEntry() {
        return new NavEntry(41, "/recovery", "receivables.recovery", "target");
    }

    @Bean
    NavEntry paymentsEntry() {
        return new NavEntry(55, "/payments", "receivables.payments", "cash");
    }

    @Bean
    Panel openItemsPanel() {
        return new Panel(10, "receivables.open-items", "/customers/{customer}/open-items");
    }

    @Bean
    Panel paymentsPanel() {
        return new Panel(30, "receivables.payments", "/customers/{customer}/payments");
    }
}
