package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation opened with an older version of the product receives its better texts; what it wrote itself stays. */
@EncaisseTest
class BetterTextsTest {

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Templates templates;

    @Autowired
    ProvideTemplates provide;

    @Test
    void an_older_shipped_text_is_followed_by_the_better_one_once_and_what_people_wrote_stays() throws Exception {
        TenantId tenant = desk.inDakar("NEST").tenant();
        scope.run(tenant, () -> {
            older("F2");
            older("F3");
            templates.publish(
                    "F3", "fr", "La nôtre", "Rappel", "Payez, {{contact.nom}}.", new Actor(Ids.next(), "Awa"));
        });

        scope.run(tenant, this::startAgain);
        scope.run(tenant, this::startAgain);

        scope.run(tenant, () -> {
            Template better = templates.newest("F2", "fr");
            assertThat(better.version()).isEqualTo(3);
            assertThat(better.body())
                    .isEqualTo(ShippedTemplates.find("F2", "fr").orElseThrow().body());
            assertThat(templates.version("F2", "fr", 2).body()).isEqualTo("Texte ancien.");
            assertThat(templates.newest("F3", "fr").name()).isEqualTo("La nôtre");
            assertThat(templates.newest("F3", "en").version()).isEqualTo(1);
        });
    }

    private void startAgain() {
        transaction.executeWithoutResult(status -> provide.provide(scope.required()));
    }

    private void older(String code) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                insert into correspondence.template (tenant_id, code, language, version, name, subject, body)
                values (platform.current_tenant(), :code, 'fr', 2, 'Ancien', 'Ancien', 'Texte ancien.')
                """).param("code", code).update());
    }
}
