package org.encaisse.dunning.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.encaisse.identity.TenantOpened;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new organisation finds the usual scenarios at its desk, and everybody follows the first of them. */
@Component
class ShipScenarios {

    private static final List<String> SHIPPED = List.of("pme", "sans-email");
    private static final Map<String, Map<String, String>> ENGLISH_NAMES =
            Map.of("en", Map.of("pme", "Standard (small business)", "sans-email", "Without e-mail"));

    private final JdbcClient jdbc;
    private final PublishScenario publish;

    ShipScenarios(JdbcClient jdbc, PublishScenario publish) {
        this.jdbc = jdbc;
        this.publish = publish;
    }

    @EventListener
    @Transactional
    public void on(TenantOpened opened) {
        for (String code : SHIPPED) {
            Scenario scenario = shipped(code);
            String name =
                    ENGLISH_NAMES.getOrDefault(opened.language(), Map.of()).getOrDefault(code, scenario.name());
            publish.publish(new Scenario(code, 1, name, scenario.steps()), Actor.SYSTEM);
        }
        jdbc.sql("""
                insert into dunning.settings (tenant_id)
                values (platform.current_tenant())
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into dunning.assignment (tenant_id, level, subject, scenario_code)
                values (platform.current_tenant(), 'entity', '*', :code)
                on conflict do nothing
                """).param("code", SHIPPED.getFirst()).update();
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
