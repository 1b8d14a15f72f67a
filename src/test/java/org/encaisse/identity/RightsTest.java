package org.encaisse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator gives a right and takes it, within what the roles allow; it holds from the next click. */
@EncaisseTest
class RightsTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    private Desk.Opened opened;
    private Browser administrator;
    private String email;
    private Browser desktop;
    private Browser program;

    @BeforeEach
    void a_manager_at_work() {
        opened = desk.inDakar("Des droits");
        administrator = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        administrator.json("PUT", "/api/v1/customers/C1", "{\"name\":\"IPM du Port\"}");
        email = desk.person(opened.tenant(), "Khady Ndour", Role.MANAGER);
        desktop = new Browser(port);
        desktop.signIn(email, Desk.PASSWORD);
        program = new Browser(port).withToken(email, Desk.PASSWORD);
    }

    @Test
    void what_was_taken_is_gone_from_menu_button_page_and_interface_of_open_sessions_and_tokens() {
        String customer = customer();
        assertThat(desktop.get("/").body()).contains("href=\"/campaigns\"");
        assertThat(desktop.get(customer).body()).contains(customer + "/call\"");
        assertThat(desktop.get(customer + "/holds").body()).contains("action=\"" + customer + "/holds\"");
        assertThat(program.get("/api/v1/campaigns").statusCode()).isEqualTo(200);

        decide("reminders.campaign", "false", 200);
        decide("calls.call", "false", 200);
        decide("casefile.hold", "false", 200);

        assertThat(desktop.get("/").body()).doesNotContain("href=\"/campaigns\"");
        assertThat(desktop.get("/campaigns").statusCode()).isEqualTo(403);
        assertThat(program.get("/api/v1/campaigns").statusCode()).isEqualTo(403);
        assertThat(desktop.get(customer).body()).doesNotContain(customer + "/call\"");
        assertThat(desktop.get(customer + "/call").statusCode()).isEqualTo(403);
        assertThat(program.json("POST", "/api/v1/calls", "{}").statusCode()).isEqualTo(403);
        assertThat(desktop.get(customer + "/holds").body()).doesNotContain("action=\"" + customer + "/holds\"");
        assertThat(desktop.post(customer + "/holds", Map.of()).statusCode()).isEqualTo(403);
        assertThat(program.json("POST", "/api/v1/holds", "{}").statusCode()).isEqualTo(403);

        decide("reminders.campaign", "null", 200);
        assertThat(desktop.get("/campaigns").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void a_right_is_given_only_where_a_role_may_have_it() {
        assertThat(desktop.get("/settings/structures").statusCode()).isEqualTo(403);
        decide("identity.structures", "true", 200);
        assertThat(desktop.get("/settings/structures").statusCode()).isEqualTo(200);
        assertThat(desktop.get("/settings").body()).contains("/settings/structures");

        assertThat(decide("identity.users", "true", 422)).contains("identity.right-beyond-role");
        assertThat(decide("identity.nonsense", "true", 404)).contains("identity.unknown-right");
        assertThat(desktop.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_says_who_took_it_and_the_journal_keeps_it() {
        Browser desk = new Browser(port);
        desk.signIn(opened.administrator(), Desk.PASSWORD);
        String users = desk.get("/settings/users").body();
        String id = users.substring(0, users.indexOf("Khady Ndour"));
        id = id.substring(id.lastIndexOf("/settings/users/") + 16, id.lastIndexOf('"'));
        String path = "/settings/users/" + id + "/rights";

        assertThat(desk.get("/settings/users/" + id).body()).contains(path);
        assertThat(desk.get(path).body()).contains("Relances", "value=\"dunning.overrule\"", "checked");
        assertThat(desk.post(path, Map.of("right", "customers.read")).statusCode())
                .isEqualTo(302);

        assertThat(desk.get(path).body()).contains("retiré par Awa Ndiaye");
        assertThat(desktop.get("/dunning").statusCode()).isEqualTo(403);
        assertThat(desktop.get("/customers").statusCode()).isEqualTo(200);
        assertThat(desk.get("/").body()).contains("Droit retiré à Khady Ndour");
    }

    @Test
    void the_last_who_manages_users_keeps_that_right() {
        String body = administrator
                .json("PUT", "/api/v1/users/" + opened.administrator() + "/rights/identity.users", "{\"has\": false}")
                .body();
        assertThat(body).contains("identity.last-administrator");
    }

    @Test
    void a_courier_reports_on_his_own_visits_and_an_accountant_withdraws_no_promise() {
        Browser accountant =
                new Browser(port).withToken(desk.person(opened.tenant(), "Cheikh Lô", Role.ACCOUNTANT), Desk.PASSWORD);
        Browser courier =
                new Browser(port).withToken(desk.person(opened.tenant(), "Pape Gaye", Role.COURIER), Desk.PASSWORD);
        String unknown = "00000000-0000-7000-8000-000000000000";
        String announced = "/api/v1/announced-payments/" + unknown + "/outcome";
        assertThat(accountant
                        .json("POST", "/api/v1/promises/" + unknown + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(courier.json("POST", announced, "{\"outcome\":\"absent\"}").statusCode())
                .isEqualTo(404);
        assertThat(courier.get("/api/v1/tokens").statusCode()).isEqualTo(200);
    }

    private String customer() {
        String list = desktop.get("/customers").body();
        int at = list.indexOf("href=\"/customers/0");
        return list.substring(at + 6, list.indexOf('"', at + 6));
    }

    private String decide(String right, String has, int status) {
        var answer = administrator.json("PUT", "/api/v1/users/" + email + "/rights/" + right, "{\"has\": " + has + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }
}
