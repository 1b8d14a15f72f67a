package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The outbox and the templates as people and programs see them. */
@EncaisseTest
class CorrespondencePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    Structures structures;

    @Autowired
    RecordCustomer recordCustomer;

    @Autowired
    Outbox outbox;

    @Test
    void every_template_is_read_in_both_languages_with_its_preview() {
        Browser browser = signedIn(desk.inDakar("NEST"));
        assertThat(browser.get("/templates").body())
                .contains("MT2", "Prévenance")
                .doesNotContain("??");
        for (String code : ShippedTemplates.CODES) {
            for (String language : List.of("fr", "en")) {
                HttpResponse<String> page = browser.get("/templates/" + code + "/" + language);
                assertThat(page.statusCode()).as(code + " " + language).isEqualTo(200);
                assertThat(page.body()).doesNotContain("??");
                if (!code.equals(ShippedTemplates.FOOTER)) {
                    assertThat(browser.get("/templates/" + code + "/" + language + "/preview")
                                    .body())
                            .contains("<p");
                }
            }
        }
        assertThat(browser.get("/templates/statement/fr.pdf").body()).startsWith("%PDF-1.");
        assertThat(browser.get("/templates/XX/fr").statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_version_is_published_unless_it_breaks_the_rules() {
        Browser browser = signedIn(desk.inDakar("NEST"));
        HttpResponse<String> refused =
                browser.post("/templates/F2/fr/versions", Map.of("subject", "Relevé", "body", "{{{client.nom}}}"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("trois accolades", "{{{client.nom}}}");
        HttpResponse<String> done = browser.post(
                "/templates/F2/fr/versions", Map.of("subject", "Relevé", "body", "Bonjour {{contact.nom}}"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(browser.get("/templates/F2/fr").body()).contains("Version 2", "Bonjour Fatou Sarr");
    }

    @Test
    void a_message_that_nobody_writes_fails_with_a_reason_that_people_read() throws Exception {
        Desk.Opened opened = desk.inDakar("NEST");
        UUID id = Ids.next();
        scope.run(opened.tenant(), () -> {
            UUID entity = structures.main().entityId();
            UUID customer = recordCustomer
                    .record(CustomerEntry.named(entity, "G-1", "Garant & Fils"), Actor.SYSTEM)
                    .value()
                    .customerId();
            outbox.reserveAll(List.of(new Reservation(
                    id,
                    entity,
                    customer,
                    "personne",
                    "fr",
                    Currency.getInstance("XOF"),
                    "F2",
                    LocalDate.of(2026, 11, 21),
                    null,
                    "Fatou",
                    "fatou@garant.test")));
        });
        for (int i = 0; i < 100; i++) {
            if (scope.call(opened.tenant(), () -> outbox.byId(id)).orElseThrow().state() == MessageState.FAILED) {
                break;
            }
            Thread.sleep(100);
        }
        Browser browser = signedIn(opened);
        assertThat(browser.get("/outbox?state=failed").body())
                .contains("Garant &amp; Fils", "En échec", "Plus aucun module", "fatou@garant.test")
                .doesNotContain("??");
        assertThat(browser.get("/outbox/" + id).body()).contains("Réessayer").doesNotContain("??");
        assertThat(browser.get("/outbox/" + id + "/content").statusCode()).isEqualTo(404);
        assertThat(signedIn(desk.inDakar("Autre")).get("/outbox/" + id).statusCode())
                .isEqualTo(404);
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        assertThat(program.get("/api/v1/messages?state=failed&customer=G-1").body())
                .contains(id.toString(), "\"state\":\"failed\"", "\"customer\":\"G-1\"");
        assertThat(program.get("/api/v1/messages/" + id).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/messages?state=nonsense").statusCode()).isEqualTo(400);
        assertThat(program.json("POST", "/api/v1/messages/" + id + "/arrival", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    private Browser signedIn(Desk.Opened opened) {
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        return browser;
    }
}
