package org.encaisse.receivables.web;

import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the receivables add to the menu and to the customer page. */
@Configuration(proxyBeanMethods = false)
class ReceivablesEntries {

    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    NavEntry agedBalanceEntry() {
        return NavEntry.of(40, "/aged-balance", "receivables.aged-balance", "chart-bar", READERS);
    }

    @Bean
    NavEntry recoveryEntry() {
        return NavEntry.of(41, "/recovery", "receivables.recovery", "target", READERS);
    }

    @Bean
    NavEntry paymentsEntry() {
        return NavEntry.of(
                55,
                "/payments",
                "receivables.payments",
                "cash",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    Panel openItemsPanel() {
        return Panel.of(10, "receivables.open-items", "/customers/{customer}/open-items", READERS);
    }

    @Bean
    Panel paymentsPanel() {
        return Panel.of(30, "receivables.payments", "/customers/{customer}/payments", READERS);
    }
}
