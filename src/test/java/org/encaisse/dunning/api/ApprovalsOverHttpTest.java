package org.encaisse.dunning.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Approvals, their roles, undoing and targeted prevention, over the interface and on the pages. */
@EncaisseTest
class ApprovalsOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BusinessClock clock;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser admin;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @BeforeEach
    void open() {
        dupont = desk.inParis("Dupont SARL");
        admin = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        today = clock.today(ZoneId.of("Europe/Paris"));
        said(admin.json("PUT", "/api/v1/scenarios/formel", """
                {"name": "Formel", "steps": [
                  {"code": "M1", "stage": "reminder", "timing": {"anchor": "due", "days": 7, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 4}]}"""));
        customer("ACME", "");
        invoice("ACME", "F-1", today.minusDays(60), today.minusDays(20), "100.00");
    }

    private Browser as(Role role) {
        return new Browser(port).withToken(desk.person(dupont.tenant(), role.code(), role), Desk.PASSWORD);
    }

    private void customer(String code, String more) {
        said(admin.json("PUT", "/api/v1/customers/" + code, """
                {"name": "%s"%s, "contacts": [{"name": "Mme Diop", "email": "diop@%s.example", "roles": ["reminders"]}]}""".formatted(
                        code, more, code.toLowerCase(java.util.Locale.ROOT))));
    }

    private void invoice(String customer, String number, LocalDate date, LocalDate due, String amount) {
        said(admin.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "%s", "total": {"amount": "%s", "currency": "EUR"},
                 "openItems": [{"due": "%s", "amount": {"amount": "%s", "currency": "EUR"}}]}""".formatted(customer, date, amount, due, amount)));
    }

    private static HttpResponse<String> said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static String id(HttpResponse<String> answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /approvals | {"all": true, "on": "%s"}
            POST | /approvals/refusals | {"ids": [], "reason": "plus tard", "on": "%s"}
            POST | /payments | {"customer": "ACME", "reference": "V-1", "date": "2026-01-05", "amount": {"amount": "1.00", "currency": "EUR"}, "on": "%s"}
            POST | /payments | {"customer": "ACME", "reference": "V-1", "date": "%s", "amount": {"amount": "1.00", "currency": "EUR"}}
            """)
    void nothing_is_done_on_a_day_that_has_not_come(String method, String path, String body) {
        HttpResponse<String> refused = admin.json(method, "/api/v1" + path, body.formatted(today.plusDays(1)));

        if (refused.statusCode() == 403) {
            refused = as(Role.MANAGER).json(method, "/api/v1" + path, body.formatted(today.plusDays(1)));
        }
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).containsAnyOf("web.day-not-come", "receivables.in-the-future");
    }

    @Test
    void a_formal_notice_is_approved_by_the_manager_undone_and_refused() {
        said(admin.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": \"formel\"}"));
        said(admin.json("POST", "/api/v1/dunning-runs", "{\"mode\": \"send\"}"));
        Browser collector = as(Role.COLLECTOR);
        Browser manager = as(Role.MANAGER);

        HttpResponse<String> waiting = collector.get("/api/v1/approvals");
        assertThat(waiting.body())
                .contains("\"customer\":\"ACME\"", "\"approver\":\"manager\"", "\"channel\":\"email\"", "100.00");
        String draft = "{\"ids\": [\"" + id(waiting, "id") + "\"]}";
        HttpResponse<String> refused = collector.json("POST", "/api/v1/approvals", draft);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("dunning.manager-approves");
        assertThat(as(Role.ACCOUNTANT).json("POST", "/api/v1/approvals", draft).statusCode())
                .isEqualTo(403);

        HttpResponse<String> approved = said(manager.json("POST", "/api/v1/approvals", draft));
        assertThat(approved.body()).contains("\"messages\":1", "\"leavesAt\"");
        String sending = "/api/v1/sendings/" + id(approved, "sending");
        assertThat(manager.get(sending).body()).contains("\"reserved\":1");
        assertThat(said(manager.json("POST", sending + "/withdrawal", "{}")).body())
                .contains("\"dropped\":1");
        assertThat(manager.get("/api/v1/approvals").body()).contains("\"because\":\"undone\"");

        assertThat(manager.json("POST", "/api/v1/approvals/refusals", draft.replace("}", ", \"reason\": \" \"}"))
                        .statusCode())
                .isEqualTo(422);
        said(manager.json("POST", "/api/v1/approvals/refusals", draft.replace("}", ", \"reason\": \"accord oral\"}")));
        assertThat(manager.get("/api/v1/approvals").body()).contains("\"items\":[]");
        assertThat(manager.get("/api/v1/customers/ACME/timeline").body()).contains("dunning.refused", "accord oral");
    }

    @Test
    void the_pages_show_what_waits_its_totals_and_why_it_came_back() {
        said(admin.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": \"formel\"}"));
        said(admin.json("POST", "/api/v1/dunning-runs", "{\"mode\": \"send\"}"));
        Browser awa = new Browser(port);
        awa.signIn(desk.person(dupont.tenant(), "Awa", Role.COLLECTOR), Desk.PASSWORD);
        assertThat(awa.get("/approvals").body()).contains("ACME", "Responsable", "Premier mois");
        assertThat(awa.get("/dunning/all").body()).contains("Attend l’accord de quelqu’un d’autre");

        Browser sow = new Browser(port);
        sow.signIn(desk.person(dupont.tenant(), "Sow", Role.MANAGER), Desk.PASSWORD);
        assertThat(sow.get("/dunning/all").body()).contains("E-mail", "Envoyer un message");
        assertThat(sow.post("/dunning/sendings", Map.of("all", "yes")).statusCode())
                .isBetween(302, 303);
        assertThat(sow.get("/outbox?state=reserved").body()).contains("Annuler l’envoi");
        assertThat(sow.get("/approvals").body()).contains("Rien n’attend votre accord");
    }

    @Test
    void prevention_is_targeted_where_it_is_on_and_tells_its_points() {
        customer("GROS", ", \"paymentMethod\": \"cheque\"");
        invoice("GROS", "F-2", today.minusDays(10), today.plusDays(8), "900.00");
        invoice("ACME", "F-3", today.minusDays(10), today.plusDays(8), "10.00");
        said(admin.json("POST", "/api/v1/payer-figures", "{}"));

        HttpResponse<String> off = admin.get("/api/v1/prevention-targets?way=call");
        assertThat(off.body())
                .contains(
                        "\"customer\":\"GROS\"",
                        "\"score\":4",
                        "\"top-turnover\":3",
                        "\"risky-method\":1",
                        "\"targeted\":false")
                .doesNotContain("F-3");

        said(admin.json("PUT", "/api/v1/settings/prevention", "{\"entities\": [\"MAIN\"], \"callDays\": 8}"));
        assertThat(admin.get("/api/v1/prevention-targets?way=call").body()).contains("\"targeted\":true");
        LocalDate day = today.plusDays(8).minusDays(8);
        assertThat(admin.get("/api/v1/customers/GROS/decisions?on=" + day).body())
                .contains(
                        "\"channel\":\"call\"",
                        "\"step\":\"P0\"",
                        "gros client (80/20) 3 + moyen de paiement à risque 1");
        assertThat(admin.json("PUT", "/api/v1/settings/prevention", "{\"callFrom\": 0}")
                        .statusCode())
                .isEqualTo(422);

        Browser sow = new Browser(port);
        sow.signIn(desk.person(dupont.tenant(), "Sow", Role.MANAGER), Desk.PASSWORD);
        assertThat(sow.get("/prevention").body()).contains("GROS", "gros client (80/20) 3");
        assertThat(sow.get("/settings/prevention").body()).contains("Gros clients");
    }
}
