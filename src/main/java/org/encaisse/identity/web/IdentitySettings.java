package org.encaisse.identity.web;

import java.util.Locale;
import org.encaisse.identity.SavePerson;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.LanguageChoice;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentitySettings {

    @Bean
    SettingsEntry structuresEntry() {
        return SettingsEntry.of(10, "/settings/structures", "identity.structures", "building", Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry usersEntry() {
        return SettingsEntry.of(20, "/settings/users", "identity.users", "users", Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry calendarEntry() {
        return SettingsEntry.of(
                30, "/settings/calendar", "identity.calendar", "calendar", Role.ADMINISTRATOR, Role.MANAGER);
    }

    @Bean
    SettingsEntry absencesEntry() {
        return SettingsEntry.of(
                35,
                "/absences",
                "identity.absences",
                "calendar-event",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    SettingsEntry tokensEntry() {
        return SettingsEntry.of(
                90,
                "/settings/tokens",
                "identity.tokens",
                "key",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.ACCOUNTANT,
                Role.ADMINISTRATOR);
    }

    @Bean
    LanguageChoice languageOfThePerson(SavePerson save) {
        return (SignedIn person, Locale language) -> save.speak(person.userId(), language);
    }
}
