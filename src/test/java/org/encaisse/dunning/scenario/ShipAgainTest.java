package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A better version of a shipped scenario reaches those who never touched it, and only those. */
@EncaisseTest
class ShipAgainTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Test
    void whoever_never_touched_a_scenario_gets_the_better_one_and_whoever_did_keeps_his() throws Exception {
        TenantId tenant = app.getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Clinique",
                        "XOF",
                        "Africa/Dakar",
                        "SN",
                        "en",
                        false,
                        new NewPerson(
                                "Awa",
                                "awa-" + UUID.randomUUID() + "@clinique.test",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        PublishScenario publish = app.getBean(PublishScenario.class);
        Scenarios scenarios = app.getBean(Scenarios.class);
        Scenario shipped = in(tenant, () -> scenarios.inForce("pme"));
        assertThat(shipped.name()).isEqualTo("Standard (small business)");
        assertThat(shipped.steps()).extracting(Step::template).contains("F7O").doesNotContain("F7");
        assertThat(shipped.steps().getFirst().name()).isEqualTo("Prevention");

        in(tenant, () -> publish.publish(shipped.switched("P4", false), Actor.SYSTEM));
        Scenario export = in(tenant, () -> scenarios.inForce("export"));
        UUID person = UUID.randomUUID();
        in(tenant, () -> publish.publish(export.switched("X3", false), new Actor(person, "Awa")));
        in(tenant, () -> {
            app.getBean(ShipScenarios.class).provide("en");
            return 0;
        });

        assertThat(in(tenant, () -> scenarios.inForce("pme")).steps()).isEqualTo(shipped.steps());
        assertThat(in(tenant, () -> scenarios.inForce("pme")).version()).isEqualTo(3);
        assertThat(in(tenant, () -> scenarios.inForce("export")).steps().get(3).enabled())
                .isFalse();
        in(tenant, () -> {
            app.getBean(ShipScenarios.class).provide("en");
            return 0;
        });
        assertThat(in(tenant, () -> scenarios.inForce("pme")).version()).isEqualTo(3);
    }

    @Test
    void the_formal_notice_cites_no_french_statute_where_the_creditor_is_under_the_law_of_the_ohada() {
        for (String code : ShipScenarios.SHIPPED) {
            Scenario shipped = ShipScenarios.shipped(code, "fr");
            assertThat(ShipScenarios.under("FR", shipped)).isEqualTo(shipped);
            assertThat(ShipScenarios.under("SN", shipped).steps())
                    .extracting(Step::template)
                    .doesNotContain("F7");
            assertThat(ShipScenarios.under("SN", shipped).steps()).hasSameSizeAs(shipped.steps());
        }
    }

    private <T> T in(TenantId tenant, Callable<T> work) throws Exception {
        return app.getBean(TenantScope.class).call(tenant, work::call);
    }
}
