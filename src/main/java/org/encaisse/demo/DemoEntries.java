package org.encaisse.demo;

import java.util.List;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Role;
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
        return SettingsEntry.of(
                95,
                "/settings/demonstration",
                "demo.title",
                "test-pipe",
                Role.COLLECTOR,
                Role.MANAGER,
                Role.DIRECTION,
                Role.SALES,
                Role.ACCOUNTANT,
                Role.COURIER,
                Role.ADMINISTRATOR);
    }

    @Bean
    Banners demonstrationBanner(Organisation organisation) {
        return person -> organisation.current().demo()
                ? List.of(Banner.notice(Tone.INFO, "demo.banner")
                        .leadingTo("demo.banner.more", "/settings/demonstration"))
                : List.of();
    }
}
