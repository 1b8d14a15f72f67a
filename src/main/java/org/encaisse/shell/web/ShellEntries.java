package org.encaisse.shell.web;

import org.encaisse.platform.web.NavEntry;
import org.encaisse.shell.ShellRight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellEntries {

    @Bean
    NavEntry dashboardEntry() {
        return new NavEntry(10, "/", "shell.home", "layout-dashboard", ShellRight.HOME);
    }

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry(90, "/settings", "shell.settings", "settings");
    }
}
