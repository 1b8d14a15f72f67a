package org.encaisse.identity.web;

import java.util.Locale;
import org.encaisse.identity.SavePerson;
import org.encaisse.platform.web.LanguageChoice;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentitySettings {

    @Bean
    SettingsEntry structuresEntry() {
        return new SettingsEntry(10, "/settings/structures", "identity.structures", "building");
    }

    @Bean
    SettingsEntry usersEntry() {
        return new SettingsEntry(20, "/settings/users", "identity.users", "users");
    }

    @Bean
    SettingsEntry calendarEntry() {
        return new SettingsEntry(30, "/settings/calendar", "identity.calendar", "calendar");
    }

    @Bean
    SettingsEntry absencesEntry() {
        return new SettingsEntry(35, "/absences", "identity.absences", "calendar-event");
    }

    @Bean
    SettingsEntry tokensEntry() {
        return new SettingsEntry(90, "/settings/tokens", "identity.tokens", "key");
    }

    @Bean
    LanguageChoice languageOfThePerson(SavePerson save) {
        return (SignedIn person, Locale language) -> save.speak(person.userId(), language);
    }
}
