package org.encaisse.post.web;

import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The post in the menu. */
@Configuration(proxyBeanMethods = false)
class PostEntries {

    @Bean
    NavEntry lettersEntry() {
        return new NavEntry(34, "/letters", "post.letters", "mail");
    }
}
