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
import org.encaisse.kernel.tenant.Role;
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
        assertThat(browser.get("/templates/F2/fr").body()).contains("Version 2");
        assertThat(browser.post("/templates/F2/fr/preview", Map.of()).body()).contains("Bonjour Fatou Sarr");
    }

    @Test
    void who_writes_while_a_colleague_publishes_is_told_and_the_button_pressed_twice_publishes_once() {
        Browser awa = signedIn(desk.inDakar("NEST"));
        assertThat(awa.get("/templates/F8/fr").body()).contains("name=\"since\" value=\"1\"");
        Map<String, String> hers = Map.of("subject", "Merci", "body", "Merci bien.", "since", "1");
        awa.post("/templates/F8/fr/versions", hers);
        awa.post("/templates/F8/fr/versions", hers);
        assertThat(awa.get("/templates/F8/fr").body())
                .contains("name=\"since\" value=\"2\"")
                .doesNotContain("versions/3/again");

        HttpResponse<String> late = awa.post(
                "/templates/F8/fr/versions", Map.of("subject", "Merci", "body", "Merci à vous.", "since", "1"));
        assertThat(late.body()).contains("a publié la version 2", "Merci à vous.", "name=\"since\" value=\"2\"");
        assertThat(awa.get("/templates/F8/fr").body()).contains("Merci bien.").doesNotContain("Merci à vous.");
    }

    @Test
    void an_unknown_name_is_refused_with_its_place_and_the_draft_stays() {
        Browser browser = signedIn(desk.inDakar("NEST"));
        HttpResponse<String> refused = browser.post(
                "/templates/F2/fr/versions",
                Map.of("subject", "Relevé", "body", "Bonjour,\n\nvoici {{client.mon}} <b>"));
        assertThat(refused.body())
                .contains("client.mon", "qui n’existe pas (ligne 3, colonne 7)", "voici {{client.mon}} &lt;b&gt;");
        assertThat(browser.post("/templates/F2/fr/preview", Map.of("subject", "Objet", "body", "{{client.mon}}"))
                        .body())
                .contains("ligne 1, colonne 1");
        assertThat(browser.post("/templates/F2/fr/versions", Map.of("subject", " ", "body", "x"))
                        .body())
                .contains("Un modèle a un objet et un corps");
    }

    @Test
    void a_draft_is_read_as_a_real_customer_would_and_what_he_lacks_is_named() {
        Desk.Opened opened = desk.inDakar("NEST");
        Browser browser = signedIn(opened);
        UUID customer = customer(opened, "G-7", "Garant <b>Sept</b>");
        assertThat(browser.get("/templates/customers?who=sept").body())
                .contains(customer.toString(), "Garant &lt;b&gt;Sept&lt;/b&gt;");
        HttpResponse<String> shown = browser.post(
                "/templates/F2/fr/preview",
                Map.of(
                        "subject", "Pour {{client.code}}",
                        "body", "{{client.nom}} a promis {{promesse.montant}}.",
                        "customer", customer.toString()));
        assertThat(shown.body())
                .contains("Pour G-7", "Garant &lt;b&gt;Sept&lt;/b&gt; a promis [promesse.montant].")
                .contains("Ce client n’a pas : promesse.montant")
                .doesNotContain("<b>");
    }

    @Test
    void versions_are_compared_and_one_goes_back_to_any_of_them_or_to_the_shipped_text() {
        Browser browser = signedIn(desk.inDakar("NEST"));
        browser.post("/templates/F8/fr/versions", Map.of("subject", "Merci", "body", "Merci bien.\n\nÀ bientôt."));
        assertThat(browser.get("/templates/F8/fr/compare?before=1&after=2").body())
                .contains("<del>Bonjour {{contact.nom}},</del>", "<ins>Merci bien.</ins>");
        assertThat(browser.get("/templates/F8/fr").body()).contains("Comparer au texte livré", "PME standard, étape");
        browser.post("/templates/F8/fr/versions/0/again", Map.of());
        assertThat(browser.get("/templates/F8/fr").body())
                .contains("Version 3", "Nous avons bien reçu")
                .doesNotContain("Comparer au texte livré");
        browser.post("/templates/F8/fr/versions/2/again", Map.of());
        assertThat(browser.get("/templates/F8/fr").body()).contains("Version 4", "Merci bien.");
        assertThat(browser.get("/templates/F8/fr/compare?before=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_managers_and_administrators_publish() {
        Desk.Opened opened = desk.inDakar("NEST");
        Browser collector = new Browser(port);
        collector.signIn(desk.person(opened.tenant(), "Awa Diagne", Role.COLLECTOR), Desk.PASSWORD);
        assertThat(collector.get("/templates/F2/fr").body())
                .contains("Sauf erreur")
                .doesNotContain("Publier une nouvelle version");
        assertThat(collector
                        .post("/templates/F2/fr/versions", Map.of("subject", "x", "body", "y"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(collector.post("/templates/F2/fr/versions/0/again", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_test_goes_to_oneself_and_a_signature_is_one_s_own() {
        Desk.Opened opened = desk.inDakar("NEST");
        Browser browser = signedIn(opened);
        assertThat(browser.post("/templates/F2/fr/test", Map.of("subject", "Essai {{date}}", "body", "Bonjour"))
                        .body())
                .contains("L’essai est parti vers " + opened.administrator());
        browser.post(
                "/settings/signature",
                Map.of("name", "Awa <i>Diagne</i>", "titleFr", "Chargée de comptes", "titleEn", "Account manager"));
        assertThat(browser.get("/settings/signature").body())
                .contains("Awa &lt;i&gt;Diagne&lt;/i&gt;", "Chargée de comptes", "Account manager")
                .doesNotContain("<i>");
    }

    @Test
    void programs_read_publish_and_preview_templates() {
        Desk.Opened opened = desk.inDakar("NEST");
        customer(opened, "G-7", "Garant Sept");
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        assertThat(program.get("/api/v1/templates").body()).contains("\"code\":\"F7O\"", "\"kind\":\"sms\"");
        HttpResponse<String> refused =
                program.json("PUT", "/api/v1/templates/F2/fr", "{\"subject\": \"x\", \"body\": \"{{{client.nom}}}\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("correspondence.raw-tag");
        assertThat(program.json("PUT", "/api/v1/templates/F2/fr", "{\"subject\": \"x\", \"body\": \"y\"}")
                        .body())
                .contains("\"version\":2", "\"shipped\":false");
        assertThat(program.json("PUT", "/api/v1/templates/F2/fr", "{\"subject\": \"x\", \"body\": \"y\"}")
                        .body())
                .contains("\"version\":2");
        assertThat(program.get("/api/v1/templates/F2/fr/versions").body()).contains("\"version\":1", "Sauf erreur");
        assertThat(program.json(
                                "POST",
                                "/api/v1/templates/F14/fr/preview",
                                "{\"customer\": \"G-7\", \"body\": \"{{client.nom}} {{promesse.date}}\"}")
                        .body())
                .contains("Garant Sept [promesse.date]", "\"missing\":[\"promesse.date\"]");
        assertThat(program.get("/api/v1/templates/XX/fr").statusCode()).isEqualTo(404);
        assertThat(program.get("/api/v1/templates/F2/fr?version=7").statusCode())
                .isEqualTo(404);
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

    private UUID customer(Desk.Opened opened, String code, String name) {
        try {
            return scope.call(
                    opened.tenant(),
                    () -> recordCustomer
                            .record(CustomerEntry.named(structures.main().entityId(), code, name), Actor.SYSTEM)
                            .value()
                            .customerId());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser signedIn(Desk.Opened opened) {
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        return browser;
    }
}
