package org.encaisse.anomalies.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anomalies in the menu and on the customer's file. */
@Configuration(proxyBeanMethods = false)
class AnomalyEntries {

    @Bean
    NavEntry anomaliesEntry() {
        return new NavEntry(37, "/anomalies", "anomalies.menu", "alert-triangle");
    }

    @Bean
    Panel anomaliesPanel() {
        return new Panel(37, "anomalies.menu", "/customers/{customer}/anomalies");
    }

    @Bean
    JournalFamily anomaliesFamily() {
        return new JournalFamily(60, "casefile.anomaly");
    }
}
