package org.encaisse.escalation.web;

import org.encaisse.casefile.JournalFamily;
import org.encaisse.kernel.tenant.Role;
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
        return NavEntry.of(
                35,
                "/visits",
                "escalation.visits",
                "map-pin",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ADMINISTRATOR);
    }

    @Bean
    NavEntry suspensionsEntry() {
        return NavEntry.of(
                36,
                "/suspensions",
                "escalation.suspensions",
                "hand-stop",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ADMINISTRATOR);
    }

    @Bean
    Panel escalationPanel() {
        return Panel.of(
                37,
                "escalation.panel",
                "/customers/{customer}/escalation",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.SALES,
                Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry suspensionTermsEntry() {
        return SettingsEntry.of(
                36, "/settings/suspension", "escalation.terms", "hand-stop", Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Bean
    JournalFamily escalationFamily() {
        return new JournalFamily(35, "escalation.");
    }
}
