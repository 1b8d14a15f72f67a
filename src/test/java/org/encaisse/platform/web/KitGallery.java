package org.encaisse.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The kit alone, without a database. No component itself, and its pages lie in a test class: what scans the packages of
 * the whole application must find neither.
 */
@EnableAutoConfiguration(
        exclude = DataSourceAutoConfiguration.class,
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@Import({
    Messages.class,
    Uis.class,
    AllBanners.class,
    Doors.class,
    NoNul.class,
    Assets.class,
    Languages.class,
    PageViews.class,
    Templates.class,
    WebSetup.class,
    Faults.class,
    FaultAdvice.class,
    FaultController.class,
    SecurityHeaders.class,
    PreferencesController.class,
    MoneyJson.class,
    BusinessClock.class,
    KitTest.Pages.class
})
class KitGallery {

    record Awa(UUID userId, TenantId tenant) implements SignedIn {

        @Override
        public String tenantName() {
            return "Groupe Santé Teranga";
        }

        @Override
        public String displayName() {
            return "Awa Ndiaye";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.MANAGER);
        }

        @Override
        public Locale language() {
            return Locale.FRENCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Africa/Dakar");
        }
    }

    private static final Awa AWA = new Awa(Ids.next(), new TenantId(Ids.next()));

    @Bean
    SecurityFilterChain everybodyIsAwa(HttpSecurity http) {
        http.addFilterBefore(
                (request, response, chain) -> {
                    SecurityContextHolder.getContext()
                            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(AWA, null, List.of()));
                    chain.doFilter(request, response);
                },
                AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    NavEntry home() {
        return new NavEntry(10, "/kit-gallery", "kit.open", "layout-dashboard");
    }

    @Bean
    NavEntry customers() {
        return new NavEntry(50, "/customers", "kit.all", "users");
    }

    @Bean
    NavEntry hidden() {
        return new NavEntry(60, "/for-administrators", "kit.none", "lock");
    }

    @Bean
    Banners freshness() {
        return person -> List.of(Banner.notice(Tone.WARN, "kit.days-ago", 2).acting("kit.confirm", "/kit-gallery"));
    }
}
