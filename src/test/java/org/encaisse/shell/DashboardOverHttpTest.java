package org.encaisse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Calendar;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboard of the day as a program reads it. */
@EncaisseTest
class DashboardOverHttpTest {

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @Test
    void whoever_supervises_reads_the_team_and_a_collector_his_own_line() {
        Desk.Opened firm = desk.inParis("Dupont SARL");
        String awa = desk.person(firm.tenant(), "Awa Diagne", Role.COLLECTOR);
        String fatou = desk.person(firm.tenant(), "Fatou Sow", Role.COLLECTOR);
        String manager = desk.person(firm.tenant(), "Claire Morel", Role.MANAGER);
        Browser admin = new Browser(port).withToken(firm.administrator(), Desk.PASSWORD);
        LocalDate today = Calendar.TODAY;
        ok(admin.json("PUT", "/api/v1/customers/C-1", "{\"name\": \"ACME\", \"collector\": \"%s\"}".formatted(awa)));
        ok(admin.json("PUT", "/api/v1/invoices/F-1", """
                {"customer": "C-1", "date": "2026-08-01", "total": {"amount": "900.00", "currency": "EUR"},
                 "openItems": [{"due": "2026-09-01", "amount": {"amount": "900.00", "currency": "EUR"}}]}"""));
        Browser collector = new Browser(port).withToken(awa, Desk.PASSWORD);
        ok(collector.json("POST", "/api/v1/calls", """
                {"customer": "C-1", "outcome": "promise",
                 "fields": {"date": "%s", "amount": "600.00", "means": "transfer"}}""".formatted(today.plusDays(3))));

        String team = new Browser(port)
                .withToken(manager, Desk.PASSWORD)
                .get("/api/v1/dashboard")
                .body();
        assertThat(team)
                .contains(awa, fatou, "\"attempts\":1", "\"rightPerson\":1")
                .contains("\"promised\":[{\"amount\":\"600.00\",\"currency\":\"EUR\"}]")
                .doesNotContain(manager);
        String own = collector.get("/api/v1/dashboard?on=" + today).body();
        assertThat(own).contains(awa, "\"made\":1").doesNotContain(fatou);
        assertThat(collector.get("/api/v1/dashboard?on=" + today.minusDays(1)).body())
                .contains("\"attempts\":0");
        assertThat(new Browser(port)
                        .withToken(desk.person(firm.tenant(), "Omar", Role.COURIER), Desk.PASSWORD)
                        .get("/api/v1/dashboard")
                        .statusCode())
                .isEqualTo(403);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
