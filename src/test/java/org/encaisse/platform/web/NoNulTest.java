package org.encaisse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The character 0 never reaches a rule, a table or a log: it is refused by its name, wherever it stands. */
@EncaisseTest
class NoNulTest {

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @Test
    void in_json_it_is_refused_by_name_in_texts_names_and_trees() {
        Browser program = new Browser(port).withToken(somebody(), Desk.PASSWORD);
        for (String body : new String[] {
            "{\"customer\":\"C1\",\"outcome\":\"refused\",\"note\":\"avant\\u0000après\"}",
            "{\"customer\":\"C1\",\"outcome\":\"refused\",\"answers\":{\"what\":\"\\u0000\"}}",
            "{\"customer\":\"C1\",\"outcome\":\"refused\",\"answers\":{\"\\u0000\":\"rien\"}}",
            "{\"customer\":\"C1\",\"outcome\":\"refused\",\"note\":\"\\\\\\u0000\"}",
        }) {
            refused(program.json("POST", "/api/v1/calls", body));
        }
        refused(program.json(
                "PUT", "/api/v1/customers/C1", "{\"name\":\"Port\",\"salesperson\":{\"name\":\"Awa\\u0000Fall\"}}"));
        refused(program.json(
                "POST",
                "/api/v1/calls",
                "{\"note\":\"\\u0000\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    @Test
    void a_backslash_before_u0000_is_a_text_like_another() {
        Browser program = new Browser(port).withToken(somebody(), Desk.PASSWORD);
        HttpResponse<String> answer =
                program.json("PUT", "/api/v1/customers/C2", "{\"name\":\"Chemin C:\\\\u0000\",\"entity\":\"MAIN\"}");
        assertThat(answer.body()).doesNotContain("unwritable");
        assertThat(answer.statusCode()).isBetween(200, 299);
        assertThat(program.get("/api/v1/customers/C2").body()).contains("Chemin C:\\\\u0000");
    }

    @Test
    void in_addresses_forms_and_forms_with_a_file_it_names_the_field() {
        Browser person = new Browser(port);
        person.signIn(somebody(), Desk.PASSWORD);
        assertThat(person.get("/customers?query=a%00b").statusCode()).isEqualTo(400);
        HttpResponse<String> form =
                person.post("/customers/" + UUID.randomUUID() + "/notes", Map.of("text", "avant\0après"));
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("caractère nul", "text");
        assertThat(person.file(
                                "/imports",
                                Map.of("kind", "a\0b"),
                                "f.csv",
                                "code\n1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("web.unwritable-text");
    }

    private String somebody() {
        TenantId tenant = desk.inParis("Dupont").tenant();
        return desk.person(tenant, "Claire", Role.COLLECTOR, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
