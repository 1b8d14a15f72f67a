package org.encaisse.reminders.web;

import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns in the menu. */
@Configuration(proxyBeanMethods = false)
class ReminderEntries {

    @Bean
    NavEntry campaignsEntry() {
        return new NavEntry(33, "/campaigns", "campaign.title", "calendar-event");
    }
}
