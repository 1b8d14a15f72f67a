package org.encaisse.anomalies.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anomalies in the menu and on the customer's file. */
@Configuration(proxyBeanMethods = false)
class AnomalyEntries {

    @Bean
    NavEntry anomaliesEntry() {
        return NavEntry.of(
                37,
                "/anomalies",
                "anomalies.menu",
                "alert-triangle",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    Panel anomaliesPanel() {
        return Panel.of(
                37,
                "anomalies.menu",
                "/customers/{customer}/anomalies",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.SALES,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    JournalFamily anomaliesFamily() {
        return new JournalFamily(60, "casefile.anomaly");
    }
}
