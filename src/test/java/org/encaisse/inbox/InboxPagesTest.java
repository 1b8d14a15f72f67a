package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages and the interface of the mail received. */
@EncaisseTest
class InboxPagesTest {

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private Arrivals desk;
    private UUID dupont;
    private UUID reminder;
    private Browser awa;
    private String email;

    @BeforeEach
    void open() {
        desk = new Arrivals(context);
        dupont = desk.customer("C-1", "Dupont", "compta@dupont.example");
        reminder = desk.sent(dupont, "compta@dupont.example");
        email = context.getBean(Desk.class).person(desk.tenant, "Awa Diagne", Role.COLLECTOR);
        awa = new Browser(port);
        awa.signIn(email, Desk.PASSWORD);
    }

    @Test
    void nothing_that_a_stranger_writes_reaches_a_page_as_markup() {
        String evil = "\"><script>alert(1)</script>";
        ReceivedMail mail = desk.received(
                "x",
                Post.answer(
                        "\"" + "<script>alert(2)</script>" + "\" <x@ailleurs.example>",
                        evil,
                        reminder.toString(),
                        evil + "\n> <img src=x onerror=alert(3)>"));
        for (String page : new String[] {
            "/inbox",
            "/inbox/" + mail.mailId(),
            "/customers/" + dupont + "/inbox",
            "/customers/" + dupont + "/chronology",
            "/agenda"
        }) {
            assertThat(awa.get(page).body()).as(page).doesNotContain("<script>alert", "<img src=x");
        }
        HttpResponse<String> original = awa.get("/inbox/" + mail.mailId() + "/content");
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(original.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
    }

    @Test
    void the_mails_of_a_customer_are_in_the_file_that_is_taken_away() throws IOException {
        ReceivedMail mail =
                desk.received("x", Post.answer("compta@dupont.example", "=1+1", reminder.toString(), "Bien."));
        Browser manager = new Browser(port);
        manager.signIn(context.getBean(Desk.class).person(desk.tenant, "Khady", Role.MANAGER), Desk.PASSWORD);
        Map<String, byte[]> files = new HashMap<>();
        byte[] taken = manager.download("/customers/" + dupont + "/file.zip").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(taken))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        String name = files.keySet().stream()
                .filter(each -> each.startsWith("courriels-recus/"))
                .findFirst()
                .orElse("none");
        assertThat(name).endsWith(mail.mailId() + ".eml");
        assertThat(files.get(name))
                .isEqualTo(desk.here(() -> context.getBean(Inbox.class).content(mail.mailId())));
        assertThat(new String(files.get("courriels-recus.csv"), StandardCharsets.UTF_8))
                .contains(name, "compta@dupont.example", "Réponse")
                .doesNotContain(";=1+1");
        assertThat(new String(files.get("MANIFEST.sha256"), StandardCharsets.UTF_8))
                .contains(name);
    }

    @Test
    void what_waits_is_filed_on_its_page() {
        ReceivedMail mail = desk.received("x", Post.answer("x@ailleurs.example", "Bonjour", "", "Bonjour"));
        assertThat(awa.get("/inbox?view=tray").body()).contains("x@ailleurs.example", "À classer (1)");

        assertThat(awa.post("/inbox/" + mail.mailId() + "/filing", Map.of("code", "C-9"))
                        .body())
                .contains("Aucun client n’a le code");
        HttpResponse<String> filed =
                awa.post("/inbox/" + mail.mailId() + "/filing", Map.of("code", "C-1", "remember", "true"));

        assertThat(filed.statusCode()).isEqualTo(302);
        assertThat(awa.get("/inbox/" + mail.mailId()).body()).contains("Dupont · C-1", "Awa Diagne");
        assertThat(awa.get("/customers/" + dupont + "/inbox").body()).contains("Bonjour");
        assertThat(awa.get("/inbox?view=tray").body()).contains("Rien à classer");
    }

    @Test
    void the_review_of_the_month_counts_by_cause() {
        desk.received("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        UUID second = desk.sent(dupont, "compta@dupont.example");
        desk.received("n2", Post.notice("compta@dupont.example", "5.2.2", "552 5.2.2 Mailbox full", second));

        assertThat(awa.get("/inbox/returns").body())
                .contains("Adresse inconnue", "Boîte pleine", "compta@dupont.example", "100,0");
        HttpResponse<String> sheet = awa.get("/inbox/returns.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
    }

    @Test
    void the_interface_lists_reads_and_files() {
        ReceivedMail mail = desk.received("x", Post.answer("x@ailleurs.example", "Bonjour", "", "Je paie demain"));
        desk.received("n1", Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        Browser program = new Browser(port).withToken(email, Desk.PASSWORD);

        assertThat(program.get("/api/v1/inbox?state=tray").body())
                .contains(mail.mailId().toString());
        assertThat(program.get("/api/v1/inbox/" + mail.mailId()).body()).contains("Je paie demain");
        assertThat(program.json("POST", "/api/v1/inbox/" + mail.mailId() + "/filing", "{}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.json("POST", "/api/v1/inbox/" + mail.mailId() + "/filing", "{\"customer\": \"C-1\"}")
                        .body())
                .contains("\"customer\":\"C-1\"", "\"state\":\"filed\"");
        assertThat(program.get("/api/v1/inbox?customer=C-1&kind=return").body()).contains("\"kind\":\"return\"");
        assertThat(program.get("/api/v1/returned-mail").body()).contains("\"cause\":\"user-unknown\"");
        assertThat(program.get("/api/v1/inbox?kind=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void the_settings_are_the_administrator_s() {
        assertThat(awa.get("/settings/mailbox").statusCode()).isEqualTo(403);
        Browser admin = new Browser(port);
        admin.signIn(desk.desk.administrator(), Desk.PASSWORD);
        assertThat(admin.get("/settings/mailbox").body()).contains(desk.tenant.toString());
        assertThat(admin.post("/settings/mailbox", Map.of("source", "imap", "every", "5"))
                        .body())
                .contains("Indiquez le serveur IMAP");
        assertThat(admin.post("/settings/mailbox", Map.of("source", "off")).statusCode())
                .isEqualTo(302);
        desk.arrives("off", Post.answer("x@ailleurs.example", "Bonjour", "", "Bonjour"));
        desk.here(() -> context.getBean(ReadMailbox.class).readNow());
        assertThat(desk.all()).isEmpty();
        assertThat(admin.post("/settings/mailbox", Map.of("source", "folder")).statusCode())
                .isEqualTo(302);
        admin.post("/settings/mailbox/reading", Map.of());
        assertThat(desk.all()).hasSize(1);
    }
}
