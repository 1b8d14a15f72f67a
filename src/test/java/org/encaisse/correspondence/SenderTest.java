package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who letters are from, and a letter to oneself to see that they leave. */
@EncaisseTest
class SenderTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    /** Of this run alone: the folder keeps letters of earlier ones. */
    private final String address = "relances-" + UUID.randomUUID() + "@fann.example";

    @Test
    void the_sender_is_set_and_a_test_to_oneself_bears_it() throws IOException {
        Desk.Opened opened = desk.inDakar("Clinique de Fann");
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        assertThat(browser.get("/settings").body()).contains("Expéditeur des messages");
        assertThat(browser.get("/settings/sender").body())
                .contains("Aucun serveur de messagerie", opened.administrator())
                .doesNotContain("??");

        browser.post("/settings/sender", Map.of("name", "Recouvrement Fann", "email", address));
        assertThat(browser.get("/settings/sender").body())
                .contains("Recouvrement Fann &lt;" + address + "&gt;", "est enregistré");
        browser.post("/settings/sender/test", Map.of());
        assertThat(browser.get("/settings/sender").body()).contains("a été accepté");
        try (Stream<Path> letters = Files.list(Path.of("target/test-data/outbox"))) {
            assertThat(letters.filter(this::isFromFann).count()).isEqualTo(1);
        }
    }

    @Test
    void what_mail_cannot_be_from_is_refused_and_others_do_not_set_it() {
        Desk.Opened opened = desk.inDakar("Clinique de Ngor");
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        assertThat(browser.post("/settings/sender", Map.of("email", "pas une adresse"))
                        .statusCode())
                .isEqualTo(422);
        Browser manager = new Browser(port);
        manager.signIn(desk.person(opened.tenant(), "Modou Fall", Role.MANAGER), Desk.PASSWORD);
        assertThat(manager.get("/settings/sender").statusCode()).isEqualTo(403);
    }

    private boolean isFromFann(Path letter) {
        try {
            return Files.readString(letter).contains("<" + address + ">");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
