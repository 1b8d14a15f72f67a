package org.encaisse.escalation.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What escalation adds to the menu, the customer page and the settings. */
@Configuration(proxyBeanMethods = false)
class EscalationEntries {

    @Bean
    NavEntry visitsEntry() {
        return new NavEntry(35, "/visits", "escalation.visits", "map-pin");
    }

    @Bean
    NavEntry suspensionsEntry() {
        return new NavEntry(36, "/suspensions", "escalation.suspensions", "hand-stop");
    }

    @Bean
    Panel escalationPanel() {
        return new Panel(37, "escalation.panel", "/customers/{customer}/escalation");
    }

    @Bean
    SettingsEntry suspensionTermsEntry() {
        return new SettingsEntry(36, "/settings/suspension", "escalation.terms", "hand-stop");
    }

    @Bean
    JournalFamily escalationFamily() {
        return new JournalFamily(35, "escalation.");
    }
}
