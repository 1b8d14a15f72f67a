package org.encaisse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EncaisseTest
class ImportsOverHttpTest {

    private static final byte[] FILE = """
            Numéro facture;Client;Date facture;Échéance;Montant
            F-1;ACME;01/03/2026;31/03/2026;1 200,50
            F-2;ACME;01/03/2026;31/02/2026;10,00
            """.getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Test
    void a_person_drops_a_file_sees_what_it_will_do_and_confirms() throws InterruptedException {
        Desk.Opened opened = desk.inParis("Dupont");
        Browser browser = new Browser(port);
        browser.signIn(desk.person(opened.tenant(), "Léa Comptable", Role.ACCOUNTANT), Desk.PASSWORD);
        assertThat(browser.get("/imports").body()).contains("Nouvel import", "Aucun fichier");

        HttpResponse<String> brought = browser.file("/imports", Map.of("kind", "invoices"), "mars.csv", FILE);
        assertThat(brought.statusCode()).isEqualTo(302);
        String path = path(brought);
        String looked = over(browser, path);
        assertThat(looked)
                .contains(
                        "Rien n’est encore enregistré",
                        "31/02/2026",
                        "Ce jour n’existe pas",
                        "jour/mois/année",
                        "ligne rejetée")
                .doesNotContain("??");

        HttpResponse<String> again = browser.post(
                path + "/look",
                Map.of(
                        "dateOrder",
                        "DMY",
                        "decimal",
                        ",",
                        "createCustomers",
                        "true",
                        "column.number",
                        "Numéro facture",
                        "column.customer",
                        "Client",
                        "column.date",
                        "Date facture",
                        "column.due",
                        "Échéance",
                        "column.amount",
                        "Montant",
                        "currency",
                        "USD"));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(over(browser, path)).contains("USD");

        assertThat(browser.post(path + "/confirmation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(over(browser, path)).contains("L’import est enregistré");
        assertThat(browser.get(path + "/rejects").body()).contains("Motif du rejet", "F-2;ACME;01/03/2026;31/02/2026");
        assertThat(browser.get("/imports").body()).contains("mars.csv", "Enregistré");
        assertThat(browser.post(path + "/confirmation", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void a_program_brings_a_file_and_reads_what_became_of_it() throws InterruptedException {
        Desk.Opened opened = desk.inParis("Martin");
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        HttpResponse<String> brought = program.file(
                "/api/v1/imports",
                Map.of("kind", "invoices", "commit", "true", "mapping", "{\"createCustomers\": true}"),
                "mars.csv",
                FILE);
        assertThat(brought.statusCode()).isEqualTo(202);
        JsonNode over =
                overJson(program, brought.headers().firstValue("Location").orElseThrow());
        assertThat(over.path("state").asString()).isEqualTo("done");
        assertThat(over.path("read").asLong()).isEqualTo(2);
        assertThat(over.path("accepted").asLong()).isEqualTo(1);
        assertThat(over.path("rejected").asLong()).isEqualTo(1);
        assertThat(over.path("rejects").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(over.path("rejects").get(0).path("column").asString()).isEqualTo("Échéance");
        assertThat(over.path("rejects").get(0).path("text").asString()).isEqualTo("31/02/2026");
        assertThat(over.path("rejects").get(0).path("reason").asString()).isEqualTo("Ce jour n’existe pas.");
        assertThat(over.path("controlTotals").get(0).path("sum").path("amount").asString())
                .isEqualTo("1200.50");

        Browser stranger = new Browser(port).withToken(desk.inParis("Autre").administrator(), Desk.PASSWORD);
        assertThat(stranger.get("/api/v1/imports/" + over.path("id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(program.file("/api/v1/imports", Map.of("kind", "colours"), "x.csv", FILE)
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.file("/api/v1/imports", Map.of("kind", "invoices", "mapping", "{"), "x.csv", FILE)
                        .body())
                .contains("exchange.mapping-not-readable");
    }

    private static String path(HttpResponse<String> redirect) {
        String location = redirect.headers().firstValue("Location").orElse("");
        Matcher path = Pattern.compile("/imports/[0-9a-f-]{36}").matcher(location);
        assertThat(path.find()).as(location + redirect.body()).isTrue();
        return path.group();
    }

    private static String over(Browser browser, String path) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> bar = browser.get(path + "/progress");
            assertThat(bar.statusCode()).isEqualTo(200);
            if (bar.headers().firstValue("HX-Refresh").isPresent()) {
                HttpResponse<String> page = browser.get(path);
                assertThat(page.statusCode()).isEqualTo(200);
                return page.body();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static JsonNode overJson(Browser program, String path) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonNode now = JsonMapper.shared().readTree(program.get(path).body());
            if (now.path("state").asString().equals("done")
                    || now.path("state").asString().equals("failed")) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }
}
