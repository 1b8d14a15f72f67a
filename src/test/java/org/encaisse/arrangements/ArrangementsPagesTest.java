package org.encaisse.arrangements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages, as the collector, the accountant and the courier use them. */
@EncaisseTest
class ArrangementsPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Firm firm;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @SuppressWarnings("NullAway.Init")
    private UUID f1;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @BeforeEach
    void open() {
        firm = new Firm(beans);
        acme = firm.customer("ACME", "compta@acme.test");
        today = firm.in(() -> firm.bean(Organisation.class).today());
        f1 = firm.invoice(acme, "F-1", today.minusDays(40).toString(), "100.00");
    }

    @Test
    void a_collector_takes_a_promise_down_and_withdraws_it() {
        Browser awa = browser(firm.collectorEmail);
        String panel = awa.get("/customers/" + acme + "/promises").body();
        assertThat(panel).contains("Ce client n’a encore rien promis", "F-1", "new-promise");

        HttpResponse<String> saved = awa.post(
                "/customers/" + acme + "/promises",
                Map.of(
                        "date", today.plusDays(3).toString(),
                        "amount", "100,00",
                        "currency", "EUR",
                        "means", "transfer",
                        "by", "M. Martin",
                        "item", f1.toString(),
                        "confirm", "true"));
        assertThat(saved.statusCode()).isIn(302, 303);

        assertThat(awa.get("/promises").body()).contains("Maison ACME", "En cours", "M. Martin à Awa Diagne");
        String after = awa.get("/customers/" + acme + "/promises").body();
        Matcher withdraw =
                Pattern.compile("/promises/([0-9a-f-]{36})/withdrawal").matcher(after);
        assertThat(withdraw.find()).isTrue();
        awa.post(withdraw.group(), Map.of("reason", "erreur"));
        assertThat(awa.get("/promises?state=withdrawn").body()).contains("Retirée", "erreur");
        assertThat(awa.get("/promises?state=open").body()).contains("Aucune promesse");
    }

    @Test
    void a_refusal_is_said_in_a_sentence() {
        Browser awa = browser(firm.collectorEmail);
        HttpResponse<String> refused = awa.post(
                "/customers/" + acme + "/promises",
                Map.of("date", today.plusDays(3).toString(), "amount", "100,01", "currency", "EUR"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("plus que ce qui reste dû");
    }

    @Test
    void the_courier_sees_his_round_and_nothing_else_and_brings_the_cheque_back() {
        String courier = firm.bean(Desk.class).person(firm.opened.tenant(), "Moussa Ba", Role.COURIER);
        String other = firm.bean(Desk.class).person(firm.opened.tenant(), "Zeynab Sow", Role.COURIER);
        String accountant = firm.bean(Desk.class).person(firm.opened.tenant(), "Omar Fall", Role.ACCOUNTANT);
        Browser awa = browser(firm.collectorEmail);
        awa.post(
                "/customers/" + acme + "/announced-payments",
                Map.of(
                        "kind", "cheque",
                        "date", today.plusDays(1).toString(),
                        "time", "10:30",
                        "amount", "100",
                        "currency", "EUR",
                        "item", f1.toString()));
        UUID id = firm.in(() -> firm.bean(Announcements.class).of(acme))
                .getFirst()
                .announcedId();

        Browser moussa = browser(courier);
        String round = moussa.get("/courier").body();
        assertThat(round).contains("Maison ACME", "10:30", "F-1", today.getYear() + "-0001", "tel:+33142000000");
        assertThat(moussa.get("/courier/" + id).body()).contains("Fiche du coursier", "Mme ACME");
        assertThat(moussa.get("/promises").statusCode()).isEqualTo(403);
        assertThat(moussa.get("/customers/" + acme).statusCode()).isEqualTo(403);
        assertThat(browser(other).get("/courier/" + id).statusCode()).isEqualTo(404);

        HttpResponse<String> done = moussa.post(
                "/courier/" + id + "/collected", Map.of("amount", "100,00", "number", "778812", "list", "true"));
        assertThat(done.statusCode()).isIn(302, 303);
        assertThat(moussa.get("/courier").body()).contains("Aucun passage prévu");

        Browser omar = browser(accountant);
        assertThat(omar.get("/announced-payments").body()).contains("Maison ACME", "chèque récupéré");
        omar.post("/announced-payments/" + id + "/received", Map.of());
        assertThat(omar.get("/announced-payments").body()).contains("Aucun règlement annoncé");
        assertThat(omar.get("/announced-payments?all=true").body()).contains("reçu");
    }

    @Test
    void a_transfer_order_goes_into_the_customers_file() {
        Browser awa = browser(firm.collectorEmail);
        awa.post(
                "/customers/" + acme + "/announced-payments",
                Map.of(
                        "kind", "transfer",
                        "date", today.plusDays(1).toString(),
                        "amount", "100",
                        "currency", "EUR",
                        "item", f1.toString()));
        UUID id = firm.in(() -> firm.bean(Announcements.class).of(acme))
                .getFirst()
                .announcedId();

        HttpResponse<String> stored = awa.file(
                "/announced-payments/" + id + "/document",
                Map.of("note", "reçu par mail"),
                "ordre.pdf",
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(stored.statusCode()).isIn(302, 303);
        assertThat(firm.in(() -> firm.bean(Announcements.class).byId(id)).document())
                .isTrue();
    }

    @Test
    void the_manager_sets_the_tolerances() {
        Browser manager = browser(firm.bean(Desk.class).person(firm.opened.tenant(), "Ndeye Sall", Role.MANAGER));
        assertThat(manager.get("/settings/promises").body()).contains("virement", "usuel : 5");
        manager.post("/settings/promises", Map.of("days.cheque", "7"));
        assertThat(firm.in(() -> firm.bean(Tolerances.class).current())).containsEntry(Means.CHEQUE, 7);
    }

    @Test
    void the_payments_page_proposes_what_the_customer_named() {
        Browser awa = browser(firm.collectorEmail);
        awa.post(
                "/customers/" + acme + "/announced-payments",
                Map.of(
                        "kind", "transfer",
                        "date", today.plusDays(1).toString(),
                        "amount", "60",
                        "currency", "EUR",
                        "item", f1.toString()));
        UUID payment = firm.pays(acme, "P-1", today.toString(), "60.00").paymentId();

        assertThat(awa.get("/payments/" + payment).body()).contains("elles sont proposées", "value=\"60.00\"");
    }

    @Test
    void the_interface_records_lists_withdraws_and_refuses_by_name() {
        String moussa = firm.bean(Desk.class).person(firm.opened.tenant(), "Moussa Ba", Role.COURIER);
        Browser program = new Browser(port).withToken(firm.collectorEmail, Desk.PASSWORD);
        HttpResponse<String> made = program.json("POST", "/api/v1/promises", """
                {"customer": "ACME", "amount": {"amount": "60.00", "currency": "EUR"}, "date": "%s",
                 "means": "cheque", "invoices": [{"number": "F-1"}], "on": "%s"}
                """.formatted(today.plusDays(2), today));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"state\":\"open\"", "\"toleratedUntil\":");
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(made.body());
        assertThat(id.find()).isTrue();
        assertThat(program.json("POST", "/api/v1/promises", """
                        {"customer": "ACME", "amount": {"amount": "100.01", "currency": "EUR"}, "date": "%s"}
                        """.formatted(today.plusDays(2)))
                        .body())
                .contains("arrangements.above-balance");
        assertThat(program.json("POST", "/api/v1/promises", """
                        {"customer": "ACME", "amount": {"amount": "10", "currency": "XOF"}, "date": "%s"}
                        """.formatted(today.plusDays(2)))
                        .body())
                .contains("arrangements.other-currency");
        assertThat(program.get("/api/v1/promises?customer=ACME&state=open").body())
                .contains("\"number\":\"F-1\"");
        assertThat(program.json(
                                "POST",
                                "/api/v1/promises/" + id.group(1) + "/withdrawal",
                                "{\"reason\":\"erreur\",\"on\":\"%s\"}".formatted(today))
                        .body())
                .contains("\"state\":\"withdrawn\"");

        HttpResponse<String> cheque =
                program.json("POST", "/api/v1/announced-payments", """
                {"customer": "ACME", "kind": "cheque", "amount": {"amount": "100.00", "currency": "EUR"},
                 "date": "%s", "time": "10:30", "invoices": [{"number": "F-1"}], "on": "%s"}
                """.formatted(today.plusDays(1), today));
        assertThat(cheque.statusCode()).isEqualTo(201);
        Matcher announced = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(cheque.body());
        assertThat(announced.find()).isTrue();
        Browser round = new Browser(port).withToken(moussa, Desk.PASSWORD);
        assertThat(round.get("/api/v1/courier-rounds?on=" + today.plusDays(1)).body())
                .contains(today.getYear() + "-0001");
        assertThat(program.json(
                                "POST",
                                "/api/v1/announced-payments/" + announced.group(1) + "/outcome",
                                "{\"outcome\":\"collected\",\"chequeNumber\":\"77\",\"listBrought\":true}")
                        .body())
                .contains("\"state\":\"collected\"");
    }

    @Test
    void nothing_was_said_or_done_tomorrow() {
        Browser program = new Browser(port).withToken(firm.collectorEmail, Desk.PASSWORD);
        String tomorrow = today.plusDays(1).toString();
        for (String path : new String[] {"/api/v1/promises", "/api/v1/announced-payments"}) {
            HttpResponse<String> answer = program.json("POST", path, """
                    {"customer": "ACME", %s"amount": {"amount": "60.00", "currency": "EUR"},
                     "date": "%s", "on": "%s"}
                    """.formatted(
                            path.endsWith("promises") ? "" : "\"kind\": \"transfer\", ", today.plusDays(5), tomorrow));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("web.day-not-come");
        }
        assertThat(program.get("/api/v1/promises?customer=ACME").body()).doesNotContain("\"id\"");
    }

    private Browser browser(String email) {
        Browser browser = new Browser(port);
        browser.signIn(email, Desk.PASSWORD);
        return browser;
    }
}
