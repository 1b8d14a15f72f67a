package org.encaisse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EncaisseTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    People people;

    @Autowired
    SavePerson savePerson;

    @Test
    void a_page_asks_to_sign_in_and_then_opens() {
        Desk.Opened opened = desk.inDakar("Clinique des Filaos");
        Browser browser = new Browser(port);
        assertThat(browser.get("/settings/users")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in");
        assertThat(browser.signIn(opened.administrator(), Desk.PASSWORD).statusCode())
                .isEqualTo(302);
        HttpResponse<String> users = browser.get("/settings/users");
        assertThat(users.statusCode()).isEqualTo(200);
        assertThat(users.body()).contains(opened.administrator()).contains("Administrateur");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        Desk.Opened opened = desk.inDakar("Clinique du Plateau");
        String wrong = refusal(opened.administrator(), "pas le bon mot de passe");
        String unknown = refusal(UUID.randomUUID() + "@essai.example", "pas le bon mot de passe");
        assertThat(wrong).isEqualTo(unknown).endsWith("/sign-in?refused=password");
    }

    @Test
    void ten_wrong_passwords_close_the_door_for_a_while_even_to_the_right_one() {
        Desk.Opened opened = desk.inDakar("Clinique Sacré");
        for (int i = 0; i < 10; i++) {
            refusal(opened.administrator(), "essai numéro " + i + " au hasard");
        }
        assertThat(refusal(opened.administrator(), Desk.PASSWORD)).endsWith("/sign-in?refused=throttled");
    }

    @Test
    void each_role_opens_its_own_pages_only() {
        Desk.Opened opened = desk.inDakar("Clinique Ouakam");
        String collector = desk.person(opened.tenant(), "Fatou Sarr", Role.COLLECTOR);
        Browser browser = new Browser(port);
        browser.signIn(collector, Desk.PASSWORD);
        assertThat(browser.get("/settings/users").statusCode()).isEqualTo(403);
        assertThat(browser.get("/settings/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_its_csrf_token_is_refused() {
        Desk.Opened opened = desk.inDakar("Clinique Mermoz");
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        assertThat(browser.json("POST", "/settings/tokens", "name=x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebody_disabled_is_out_at_once_with_sessions_and_tokens() {
        Desk.Opened opened = desk.inDakar("Clinique Fann");
        String leaving = desk.person(opened.tenant(), "Modou Fall", Role.ADMINISTRATOR);
        Browser theirs = new Browser(port);
        theirs.signIn(leaving, Desk.PASSWORD);
        Browser program = new Browser(port).withToken(leaving, Desk.PASSWORD);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);

        Browser admin = new Browser(port);
        admin.signIn(opened.administrator(), Desk.PASSWORD);
        String page = admin.get("/settings/users").body();
        String id = page.substring(0, page.indexOf("Modou Fall"));
        id = id.substring(id.lastIndexOf("/settings/users/") + 16, id.lastIndexOf('"'));
        assertThat(admin.post("/settings/users/" + id + "/disable", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(theirs.get("/settings/users").statusCode()).isEqualTo(302);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(401);
        assertThat(refusal(leaving, Desk.PASSWORD)).endsWith("refused=password");
    }

    @Test
    void the_last_administrator_stays() {
        Desk.Opened opened = desk.inDakar("Clinique Yoff");
        Browser admin = new Browser(port);
        admin.signIn(opened.administrator(), Desk.PASSWORD);
        String page = admin.get("/settings/users").body();
        String id = page.substring(0, page.indexOf("Awa Ndiaye", page.indexOf("<tbody>")));
        id = id.substring(id.lastIndexOf("/settings/users/") + 16, id.lastIndexOf('"'));
        HttpResponse<String> refused = admin.post("/settings/users/" + id + "/disable", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("au moins un administrateur");
    }

    @Test
    void a_password_by_http_basic_is_heard_for_tokens_only() {
        Desk.Opened opened = desk.inDakar("Clinique Hann");
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);
        String basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((opened.administrator() + ":" + Desk.PASSWORD)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new Browser(port)
                        .json("GET", "/api/v1/tokens", "", "Authorization", basic)
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> nobody = new Browser(port).get("/api/v1/tokens");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body())
                .contains("\"code\":\"identity.sign-in-needed\"", "Cette adresse demande un jeton valide");
    }

    @Test
    void a_token_makes_no_other_token() {
        Desk.Opened opened = desk.inDakar("Clinique Liberté");
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        HttpResponse<String> refused = program.json("POST", "/api/v1/tokens", "{\"name\":\"autre\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("identity.token-needs-password", "jamais avec un autre jeton");
    }

    @Test
    void a_new_password_ends_the_tokens_made_with_the_old_one() {
        Desk.Opened opened = desk.inDakar("Clinique Dieuppeul");
        String email = desk.person(opened.tenant(), "Ndèye Faye", Role.COLLECTOR);
        Browser program = new Browser(port).withToken(email, Desk.PASSWORD);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);
        scope.run(opened.tenant(), () -> {
            Person her = people.named(email).orElseThrow();
            savePerson.change(
                    her.userId(), new NewPerson("Ndèye Faye", email, null, Set.of(Role.COLLECTOR), "fr", null));
        });
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);
        scope.run(opened.tenant(), () -> {
            Person her = people.named(email).orElseThrow();
            savePerson.change(
                    her.userId(),
                    new NewPerson(
                            "Ndèye Faye", email, null, Set.of(Role.COLLECTOR), "fr", "un tout nouveau mot de passe"));
        });
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_asked_for_twice_under_one_key_is_not_kept_to_be_shown_again() {
        Desk.Opened opened = desk.inDakar("Clinique Grand Yoff");
        String basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((opened.administrator() + ":" + Desk.PASSWORD)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String[] headers = {"Authorization", basic, "Idempotency-Key", "jeton"};
        HttpResponse<String> first = new Browser(port).json("POST", "/api/v1/tokens", "{\"name\":\"compta\"}", headers);
        HttpResponse<String> again = new Browser(port).json("POST", "/api/v1/tokens", "{\"name\":\"compta\"}", headers);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isNotEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_another_body_is_refused() {
        Desk.Opened opened = desk.inDakar("Clinique Médina");
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        HttpResponse<String> first =
                program.json("POST", "/api/v1/dunning-runs", "{\"mode\":\"dry-run\"}", "Idempotency-Key", "k1");
        HttpResponse<String> again =
                program.json("POST", "/api/v1/dunning-runs", "{\"mode\":\"dry-run\"}", "Idempotency-Key", "k1");
        HttpResponse<String> other =
                program.json("POST", "/api/v1/dunning-runs", "{\"mode\":\"propose\"}", "Idempotency-Key", "k1");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("identity.key-of-another-request");
    }

    private String refusal(String email, String password) {
        return new Browser(port)
                .signIn(email, password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
