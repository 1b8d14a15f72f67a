package org.encaisse.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The kit alone, without a database: its gallery, and handlers that go wrong in every way. */
@Configuration
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
    Assets.class,
    Languages.class,
    PageViews.class,
    WebSetup.class,
    Faults.class,
    FaultAdvice.class,
    FaultController.class,
    SecurityHeaders.class,
    PreferencesController.class,
    MoneyJson.class,
    BusinessClock.class,
    KitGallery.Pages.class
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
        return NavEntry.of(10, "/kit-gallery", "kit.open", "layout-dashboard", Role.MANAGER);
    }

    @Bean
    NavEntry customers() {
        return NavEntry.of(50, "/customers", "kit.all", "users", Role.MANAGER);
    }

    @Bean
    NavEntry hidden() {
        return NavEntry.of(60, "/hidden", "kit.none", "lock", Role.ADMINISTRATOR);
    }

    @Bean
    Banners freshness() {
        return person -> List.of(Banner.notice(Tone.WARN, "kit.days-ago", 2).acting("kit.confirm", "/kit-gallery"));
    }

    record Sent(Money money) {}

    @Controller
    static class Pages {

        @GetMapping("/kit-gallery")
        @Allowed(Role.MANAGER)
        String gallery(Model model, Ui ui) {
            List<String> labels = List.of("Non échu", "1-30 j", "31-60 j", "61-90 j", "> 90 j");
            List<Money> xof = List.of(
                    Money.of(12_340_000, "XOF"),
                    Money.of(4_560_000, "XOF"),
                    Money.of(2_100_000, "XOF"),
                    Money.of(900_000, "XOF"),
                    Money.of(3_456_789, "XOF"));
            model.addAttribute(
                    "bars", List.of(AgingBars.of("xof", "Balance âgée en FCFA", labels, xof, List.of(), ui.formats())));
            model.addAttribute(
                    "amounts",
                    List.of(
                            Money.of(1_234_567, "XOF"),
                            Money.of(12_345_678, "EUR"),
                            Money.of(-4_500, "EUR"),
                            Money.of(99_900, "USD")));
            return "kit/gallery";
        }

        @PostMapping("/kit-gallery")
        @Allowed(Role.MANAGER)
        String refuses() {
            throw new Refused(WebRefusal.TOO_MANY);
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "kit/gallery";
        }

        @GetMapping("/for-administrators")
        @Allowed(Role.ADMINISTRATOR)
        String forAdministrators() {
            return "kit/gallery";
        }

        @GetMapping("/breaks")
        @Allowed(Role.MANAGER)
        String breaks() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/api/breaks")
        @Allowed(Role.MANAGER)
        String breaksForMachines() {
            throw new IllegalStateException("the secret inside");
        }

        @GetMapping("/by-id/{id}")
        @Allowed(Role.MANAGER)
        String byId(@PathVariable UUID id) {
            return "kit/gallery";
        }

        @PostMapping("/api/money")
        @Allowed(Role.MANAGER)
        @ResponseBody
        Slice<Sent> money(@RequestBody Sent sent) {
            return new Slice<>(List.of(sent), null);
        }
    }
}
