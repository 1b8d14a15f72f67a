package org.encaisse.dunning.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scenario made, changed, compared and published, as a person and as a program does it. */
@EncaisseTest
class EditorTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @SuppressWarnings("NullAway.Init")
    private Browser awa;

    @BeforeEach
    void open() {
        dupont = desk.inParis("Dupont SARL");
        api = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        awa = new Browser(port);
        awa.signIn(desk.person(dupont.tenant(), "Awa", Role.MANAGER), Desk.PASSWORD);
    }

    @Test
    void a_scenario_is_made_from_nothing_step_by_step_and_published() {
        awa.post("/scenarios", Map.of("code", "rapide", "name", "Rapide"));
        assertThat(awa.get("/scenarios").body()).contains("Brouillons", "/scenarios/rapide/draft");
        assertThat(awa.get("/scenarios/rapide/draft").body()).contains("Rapide : brouillon", "n’a aucune étape");
        assertThat(awa.get("/scenarios/rapide/draft/step").body()).contains("Nouvelle étape", "Mode", "Conditions");

        awa.post("/scenarios/rapide/draft/step", step("R1", "5", "1"));
        HttpResponse<String> twice = awa.post("/scenarios/rapide/draft/step", step("R1", "9", "2"));
        assertThat(twice.body()).contains("L’étape R1 figure deux fois", "value=\"9\"");
        HttpResponse<String> late = awa.post("/scenarios/rapide/draft/step", step("R2", "9", "1"));
        assertThat(late.body()).contains("Quelqu’un a changé ce brouillon");
        awa.post("/scenarios/rapide/draft/copies", Map.of("step", "pme P5"));
        assertThat(api.get("/api/v1/scenarios/rapide").statusCode()).isEqualTo(404);

        String comparison = awa.get("/scenarios/rapide/draft/comparison").body();
        assertThat(comparison).contains("Première version", "R1 · 5 jours après l’échéance · E-mail", "ajoutée");
        awa.post("/scenarios/rapide/draft/publication", Map.of());
        assertThat(awa.get("/scenarios/rapide").body()).contains("Version 1", "P5");
        assertThat(api.get("/api/v1/scenarios/rapide").body())
                .contains("\"atLeast\":{\"EUR\":\"1000.00\"}", "\"paymentMethods\":[\"cheque\",\"transfer\"]");
        assertThat(awa.get("/scenarios/rapide/draft").statusCode()).isEqualTo(404);
    }

    @Test
    void steps_are_moved_switched_and_taken_out_and_nothing_is_in_force_before_it_is_published() {
        awa.post("/scenarios/pme/draft", Map.of());
        String drawn = awa.get("/scenarios/pme/draft").body();
        assertThat(drawn).contains("role=\"slider\"", "aria-valuenow=\"7\"", "id=\"earlier-P1\"", "time-line");
        awa.post("/scenarios/pme/draft/shifts", Map.of("step", "P1", "days", "2", "by", "1"));
        awa.post("/scenarios/pme/draft/shifts", Map.of("step", "P2", "by", "-1"));
        awa.post("/scenarios/pme/draft/switches", Map.of("step", "P4", "enabled", "false"));
        awa.post("/scenarios/pme/draft/removals", Map.of("step", "P3"));
        awa.post("/scenarios/pme/draft/name", Map.of("name", "PME prudente"));
        assertThat(api.get("/api/v1/scenarios/pme").body()).contains("\"version\":1", "\"code\":\"P3\"");

        String comparison = awa.get("/scenarios/pme/draft/comparison").body();
        assertThat(comparison)
                .contains("PME standard → PME prudente", "P3 · ", "retirée")
                .containsPattern("Jour :\\s*<span class=\"soft\">7 jours après l’échéance</span> → 10 jours après")
                .containsPattern("État :\\s*<span class=\"soft\">active</span> → désactivée");
        Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(comparison);
        assertThat(revision.find()).isTrue();
        awa.post("/scenarios/pme/draft/shifts", Map.of("step", "P1", "by", "1"));
        awa.post("/scenarios/pme/draft/publication", Map.of("revision", revision.group(1)));
        assertThat(api.get("/api/v1/scenarios/pme").body())
                .as("published unseen")
                .contains("\"version\":1");

        awa.post("/scenarios/pme/draft/publication", Map.of("inForce", "0"));
        assertThat(api.json("POST", "/api/v1/scenarios/pme/publication", "{\"inForce\": 0}")
                        .statusCode())
                .as("compared with what is no longer in force")
                .isEqualTo(409);
        assertThat(api.get("/api/v1/scenarios/pme").body()).contains("\"version\":1");
        assertThat(awa.post("/simulations", Map.of("scenario", "personne")).statusCode())
                .isEqualTo(404);

        awa.post("/scenarios/pme/draft/publication", Map.of("inForce", "1"));
        assertThat(api.get("/api/v1/scenarios/pme").body())
                .contains("\"version\":2", "\"name\":\"PME prudente\"", "\"days\":11")
                .doesNotContain("\"code\":\"P3\"");
        assertThat(api.get("/api/v1/scenarios/pme?version=1").body()).contains("\"code\":\"P3\"");
    }

    @Test
    void what_publishing_changes_is_told_for_those_who_follow() {
        said(api.json("PUT", "/api/v1/settings/dunning", "{\"validateAll\": false, \"handDelaySeconds\": 0}"));
        said(api.json("PUT", "/api/v1/customers/ACME", """
                {"name": "ACME", "contacts": [{"name": "Mme Diop", "email": "diop@acme.example", "roles": ["reminders"]}]}"""));
        for (String[] invoice : new String[][] {{"F-1", "2026-09-01"}, {"F-2", "2026-09-20"}}) {
            said(api.json("PUT", "/api/v1/invoices/" + invoice[0], """
                    {"customer": "ACME", "date": "2026-08-01", "total": {"amount": "100.00", "currency": "EUR"},
                     "openItems": [{"due": "%s", "amount": {"amount": "100.00", "currency": "EUR"}}]}""".formatted(invoice[1])));
        }
        said(api.json("POST", "/api/v1/dunning-runs", "{\"on\": \"2026-09-08\", \"mode\": \"send\"}"));
        awaitSent();
        said(api.json("POST", "/api/v1/dunning-runs", "{\"on\": \"2026-09-28\", \"mode\": \"propose\"}"));
        String draft = api.get("/api/v1/scenarios/pme").body();
        String shorter = draft.replace("\"code\":\"P1\"", "\"code\":\"X1\"");

        HttpResponse<String> written = said(api.json("PUT", "/api/v1/scenarios/pme/draft", shorter));
        assertThat(written.body()).contains("\"base\":1", "\"revision\":1", "X1");
        assertThat(api.json("PUT", "/api/v1/scenarios/pme/draft?revision=7", shorter)
                        .statusCode())
                .isEqualTo(409);
        String comparison = said(api.get("/api/v1/scenarios/pme/comparison")).body();
        assertThat(comparison)
                .contains("\"step\":\"P1\",\"kind\":\"removed\"", "\"step\":\"X1\",\"kind\":\"added\"")
                .contains("\"customers\":1", "\"items\":2")
                .contains("{\"from\":\"P1\",\"to\":\"X1\",\"items\":1}");
        awa.post("/scenarios/pme/draft", Map.of());
        assertThat(awa.get("/scenarios/pme/draft/impact").body())
                .contains("Un client suit", "2 échéances ouvertes", "après X1");

        assertThat(said(api.json("POST", "/api/v1/scenarios/pme/publication", "{\"revision\": 1}"))
                        .body())
                .contains("\"version\":2", "\"proposalsTakenBack\":");
        assertThat(api.get("/api/v1/scenarios/pme/draft").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-15").body())
                .contains("\"step\":\"P2\"");
    }

    @Test
    void a_large_account_gets_a_copy_of_its_own_with_a_reason() {
        said(api.json("PUT", "/api/v1/customers/ACME", "{\"name\": \"ACME\"}"));
        Matcher id = Pattern.compile("/customers/([0-9a-f-]{36})")
                .matcher(awa.get("/customers").body());
        assertThat(id.find()).isTrue();
        String customer = "/customers/" + id.group(1);
        assertThat(awa.get(customer + "/steps").body()).contains("Copier et ouvrir dans l’éditeur");
        String own = "pme~" + customer.substring(customer.length() - 8);

        awa.post(customer + "/own-scenario", Map.of("reason", ""));
        assertThat(api.get("/api/v1/scenarios").body()).doesNotContain(own);
        awa.post(customer + "/own-scenario", Map.of("reason", "contrat cadre"));

        assertThat(api.get("/api/v1/scenarios/" + own).body())
                .contains("\"model\":\"pme\"", "\"name\":\"PME standard · ACME\"");
        assertThat(awa.get(customer + "/dunning").body()).contains("PME standard · ACME");
        awa.post("/scenarios/" + own + "/draft", Map.of());
        awa.post("/scenarios/" + own + "/draft/shifts", Map.of("step", "P1", "by", "5"));
        awa.post("/scenarios/" + own + "/draft/publication", Map.of());
        assertThat(api.get("/api/v1/scenarios/" + own).body()).contains("\"version\":2", "\"model\":\"pme\"");
        assertThat(api.get("/api/v1/scenarios/pme").body()).contains("\"version\":1");
    }

    @Test
    void a_collector_does_not_edit_and_another_house_sees_nothing() {
        awa.post("/scenarios/pme/draft", Map.of());
        Browser collector = new Browser(port);
        collector.signIn(desk.person(dupont.tenant(), "Moussa", Role.COLLECTOR), Desk.PASSWORD);
        assertThat(collector.get("/scenarios/pme/draft").statusCode()).isEqualTo(403);
        assertThat(collector.get("/scenarios/pme").statusCode()).isEqualTo(200);
        Browser other = new Browser(port).withToken(desk.inDakar("Baobab").administrator(), Desk.PASSWORD);
        assertThat(other.get("/api/v1/scenarios/pme/draft").statusCode()).isEqualTo(404);
    }

    /** The outbox works by itself. */
    private void awaitSent() {
        String decisions = "/api/v1/customers/ACME/decisions?on=2026-09-09";
        for (int i = 0; i < 200 && api.get(decisions).body().contains("to-leave"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, String> step(String code, String days, String revision) {
        return Map.ofEntries(
                Map.entry("replaced", ""),
                Map.entry("revision", revision),
                Map.entry("code", code),
                Map.entry("stage", "reminder"),
                Map.entry("channel", "email"),
                Map.entry("mode", "auto"),
                Map.entry("template", "F2"),
                Map.entry("tone", "1"),
                Map.entry("days", days),
                Map.entry("side", "after"),
                Map.entry("calendar", "calendar"),
                Map.entry("anchor", "due"),
                Map.entry("enabled", "true"),
                Map.entry("atLeast", "1000 EUR"),
                Map.entry("paymentMethods", "transfer; cheque"));
    }

    private static HttpResponse<String> said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
