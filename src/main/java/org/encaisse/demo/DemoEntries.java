package org.encaisse.demo;

import java.util.List;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.web.Banner;
import org.encaisse.platform.web.Banners;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the demonstration says that it is one. */
@Configuration(proxyBeanMethods = false)
class DemoEntries {

    @Bean
    SettingsEntry demonstrationEntry() {
        return new SettingsEntry(95, "/settings/demonstration", "demo.title", "test-pipe");
    }

    @Bean
    Banners demonstrationBanner(Organisation organisation) {
        return person -> organisation.current().demo()
                ? List.of(Banner.notice(Tone.INFO, "demo.banner")
                        .leadingTo("demo.banner.more", "/settings/demonstration"))
                : List.of();
    }
}
