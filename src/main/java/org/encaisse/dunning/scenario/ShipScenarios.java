package org.encaisse.dunning.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.TenantOpened;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new organisation finds the usual scenarios at its desk, and everybody follows the first of them but those whose profile
 * says better. What a new version of the product ships, organisations opened before receive at the next start.
 */
@Component
class ShipScenarios {

    private static final List<String> SHIPPED = List.of("pme", "sans-email", "nest-petits-moyens", "nest-gros");
    private static final Map<String, Map<String, String>> ENGLISH_NAMES = Map.of(
            "en",
            Map.of(
                    "pme",
                    "Standard (small business)",
                    "sans-email",
                    "Without e-mail",
                    "nest-petits-moyens",
                    "NEST, small and medium sponsors (weekly)",
                    "nest-gros",
                    "NEST, large sponsors (weekly, call first)"));
    private static final Map<String, String> BY_PROFILE =
            Map.of("nest-petit", "nest-petits-moyens", "nest-moyen", "nest-petits-moyens", "nest-gros", "nest-gros");

    private static final String EVERYBODY = "*";
    /** So many days a new organisation looks at everything before it leaves (reference E0). */
    private static final int FIRST_DAYS = 30;

    private final JdbcClient jdbc;
    private final PublishScenario publish;
    private final Scenarios scenarios;
    private final Organisation organisation;

    ShipScenarios(JdbcClient jdbc, PublishScenario publish, Scenarios scenarios, Organisation organisation) {
        this.jdbc = jdbc;
        this.publish = publish;
        this.scenarios = scenarios;
        this.organisation = organisation;
    }

    @EventListener
    @Transactional
    public void on(TenantOpened opened) {
        jdbc.sql("""
                insert into dunning.settings (tenant_id, validate_until)
                values (platform.current_tenant(), :until)
                on conflict do nothing
                """)
                // A demonstration shows what leaves by itself.
                .param("until", opened.demo() ? null : organisation.today().plusDays(FIRST_DAYS))
                .update();
        follow("entity", EVERYBODY, SHIPPED.getFirst());
        provide(opened.language());
    }

    /** Those the tenant has, changed or not, stay as they are. */
    @Transactional
    public void provide(String language) {
        Set<String> known = scenarios.byCode().keySet();
        for (String code : SHIPPED) {
            if (!known.contains(code)) {
                Scenario scenario = shipped(code);
                String name = ENGLISH_NAMES.getOrDefault(language, Map.of()).getOrDefault(code, scenario.name());
                publish.publish(scenario.named(name), Actor.SYSTEM);
                BY_PROFILE.forEach((profile, followed) -> {
                    if (followed.equals(code)) {
                        follow("profile", profile, code);
                    }
                });
            }
        }
    }

    private void follow(String level, String subject, String code) {
        jdbc.sql("""
                insert into dunning.assignment (tenant_id, level, subject, scenario_code)
                values (platform.current_tenant(), :level, :subject, :code)
                on conflict do nothing
                """)
                .param("level", level)
                .param("subject", subject)
                .param("code", code)
                .update();
    }

    static Scenario shipped(String code) {
        try (InputStream in = new ClassPathResource("scenarios/" + code + ".json").getInputStream()) {
            return ScenarioJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .toScenario(code, 1)
                    .checked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
