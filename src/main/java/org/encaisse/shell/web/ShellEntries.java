package org.encaisse.shell.web;

import java.util.EnumSet;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellEntries {

    @Bean
    NavEntry dashboardEntry() {
        return new NavEntry(10, "/", "shell.home", "layout-dashboard", EnumSet.complementOf(EnumSet.of(Role.COURIER)));
    }

    @Bean
    NavEntry settingsEntry() {
        return NavEntry.of(90, "/settings", "shell.settings", "settings", Role.MANAGER, Role.ADMINISTRATOR);
    }
}
