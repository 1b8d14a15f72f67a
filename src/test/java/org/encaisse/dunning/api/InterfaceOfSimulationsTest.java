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

/** Simulations as a program and a browser ask for them. */
@EncaisseTest
class InterfaceOfSimulationsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @BeforeEach
    void open() {
        dupont = desk.inParis("Dupont SARL");
        api = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        said(api.json("PUT", "/api/v1/customers/ACME", """
                {"name": "ACME", "contacts": [{"name": "Mme Diop", "email": "diop@acme.example", "roles": ["reminders"]}]}"""));
        said(api.json("PUT", "/api/v1/invoices/F-1", """
                {"customer": "ACME", "date": "2026-08-01", "total": {"amount": "100.00", "currency": "EUR"},
                 "openItems": [{"due": "2026-09-01", "amount": {"amount": "100.00", "currency": "EUR"}}]}"""));
    }

    @Test
    void what_is_in_force_beside_another_scenario_day_by_day_and_customer_by_customer() {
        HttpResponse<String> asked = said(api.json("POST", "/api/v1/simulations", """
                {"scenario": "pme", "other": "nest-gros", "from": "2026-09-02", "days": 30}"""));
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body())
                .contains("\"state\":\"done\"", "\"customers\":1", "\"scenario\":\"pme\"", "\"other\":\"nest-gros\"");
        String simulation = "/api/v1/simulations/" + id(asked);

        assertThat(api.get(simulation + "/days").body())
                .contains("""
                        {"on":"2026-09-08","side":"usual","collector":null,"stage":"reminder","channel":"email","contacts":1}""")
                .contains("\"side\":\"other\"", "\"channel\":\"call\"");
        assertThat(api.get(simulation + "/customers?on=2026-09-08&channel=email")
                        .body())
                .contains("\"customer\":\"ACME\"", "\"next\":null");
        assertThat(api.get(simulation + "/customers?on=2026-09-02&channel=visit")
                        .body())
                .contains("\"items\":[]");
        assertThat(api.get(simulation + "/customers?differing=true").body()).contains("ACME");
        Browser other = new Browser(port).withToken(desk.inDakar("Baobab").administrator(), Desk.PASSWORD);
        assertThat(other.get(simulation).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_simulated_is_refused_by_name() {
        assertThat(api.json("POST", "/api/v1/simulations", "{\"days\": 0}").body())
                .contains("simulation.days");
        assertThat(api.json("POST", "/api/v1/simulations", "{\"scenario\": \"pme\", \"other\": \"pme\"}")
                        .body())
                .contains("simulation.nothing-to-compare");
        assertThat(api.json("POST", "/api/v1/simulations", "{\"scenario\": \"pme\", \"other\": \"pme@draft\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_person_starts_one_and_finds_it_again() {
        Browser awa = new Browser(port);
        awa.signIn(desk.person(dupont.tenant(), "Awa", Role.MANAGER), Desk.PASSWORD);
        HttpResponse<String> begun =
                awa.post("/simulations", Map.of("scenario", "pme", "other", "nest-gros", "days", "60"));
        String path = begun.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        HttpResponse<String> page = awa.get(path);
        assertThat(page.body()).contains("PME standard (version 1)", "Hypothèses", "E-mails");
        assertThat(awa.get("/simulations").body()).contains("PME standard (version 1) ou NEST gros");
        Matcher customers = Pattern.compile("href=\"(/simulations/[^\"]+/customers\\?[^\"]+)\"")
                .matcher(page.body());
        assertThat(customers.find()).isTrue();
        assertThat(awa.get(customers.group(1).replace("&amp;", "&")).body()).contains("ACME");
    }

    @Test
    void a_collector_reads_simulations_and_starts_none() {
        Browser collector =
                new Browser(port).withToken(desk.person(dupont.tenant(), "Moussa", Role.COLLECTOR), Desk.PASSWORD);
        assertThat(collector.json("POST", "/api/v1/simulations", "{}").statusCode())
                .isEqualTo(403);
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static HttpResponse<String> said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
