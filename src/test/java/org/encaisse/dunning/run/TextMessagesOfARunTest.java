package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Opposition;
import org.encaisse.customers.Oppositions;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A step by text message becomes one: short, to a mobile, by the organisation's provider; never to who wants none. */
@EncaisseTest
class TextMessagesOfARunTest {

    private static final String SCENARIO = """
            {"name": "Par SMS", "steps": [
              {"code": "S1", "stage": "reminder", "timing": {"anchor": "due", "days": 3}, "channel": "sms", "mode": "auto",
               "template": "F20", "tone": 1}]}""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        dupont.scenario(SCENARIO);
    }

    @Test
    void it_leaves_by_the_provider_and_its_words_are_archived() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"id\":\"sms-7\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        try {
            String administrator = desk.person(dupont.tenant, "Ada", Role.ADMINISTRATOR);
            Browser program = new Browser(port).withToken(administrator, Desk.PASSWORD);
            String settings = """
                    {"url": "http://127.0.0.1:%d/", "secret": "Bearer very-secret", "answerId": "id",
                     "body": "{\\"to\\":\\"{{to}}\\",\\"text\\":\\"{{text}}\\"}"}
                    """.formatted(provider.getAddress().getPort());
            assertThat(program.json("PUT", "/api/v1/sms-provider", settings).body())
                    .contains("\"set\":true")
                    .doesNotContain("very-secret");
            assertThat(program.json(
                                    "PUT",
                                    "/api/v1/sms-provider",
                                    settings.replaceAll("http://[^\"]*", "http://169.254.169.254/"))
                            .statusCode())
                    .isEqualTo(422);
            for (String header : List.of("Host", "content-length", "X:Y", "")) {
                assertThat(program.json(
                                        "PUT",
                                        "/api/v1/sms-provider",
                                        settings.replace("{\"url\"", "{\"header\": \"" + header + "\", \"url\""))
                                .statusCode())
                        .as(header)
                        .isEqualTo(422);
            }
            Browser browser = new Browser(port);
            browser.signIn(administrator, Desk.PASSWORD);
            assertThat(browser.get("/settings/sms").body())
                    .contains("127.0.0.1")
                    .doesNotContain("very-secret", "??");

            MessageLine sms = after(customer("ACME", "compta@acme.test", "+33612345678"));
            assertThat(sms.channel()).isEqualTo(MessageChannel.SMS);
            assertThat(sms.recipient()).isEqualTo("+33612345678");
            assertThat(sms.state()).isEqualTo(MessageState.SENT);
            assertThat(sms.reason()).isEqualTo("sms-7");
            Archive.Archived archived = dupont.in(
                            () -> app.getBean(Archive.class).of(sms.messageId()))
                    .orElseThrow();
            String words = new String(archived.content(), StandardCharsets.UTF_8);
            assertThat(archived.mediaType()).isEqualTo("text/plain");
            assertThat(words.length()).isBetween(20, 160);
            assertThat(words).doesNotContain("\u202f", "-- ");
            assertThat(asked).singleElement().asString().contains("\"to\":\"+33612345678\"");
            assertThat(dupont.actions()).containsExactly("F-1 S1 done");
            assertThat(browser.get("/outbox/" + sms.messageId()).body())
                    .contains("SMS")
                    .doesNotContain("??");
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void who_wants_no_text_messages_gets_a_mail_and_who_has_no_mobile_too() {
        UUID opposed = customer("ACME", "compta@acme.test", "+33612345678");
        dupont.in(() -> {
            app.getBean(Oppositions.class)
                    .keep(opposed, EnumSet.of(Opposition.SMS), Portfolio.AWA, LocalDate.parse("2026-09-01"));
            return 0;
        });
        MessageLine mail = after(opposed);
        assertThat(mail.channel()).isEqualTo(MessageChannel.EMAIL);
        assertThat(mail.replaces()).isEqualTo(MessageChannel.SMS);
    }

    @Test
    void a_telephone_on_a_desk_gets_no_text_message() {
        MessageLine mail = after(customer("ACME", "compta@acme.test", "+33142345678"));
        assertThat(mail.channel()).isEqualTo(MessageChannel.EMAIL);
    }

    @Test
    void the_page_of_a_customer_keeps_what_he_does_not_want() {
        UUID acme = customer("ACME", "compta@acme.test", "+33612345678");
        Browser browser = new Browser(port);
        browser.signIn(desk.person(dupont.tenant, "Ada", Role.COLLECTOR), Desk.PASSWORD);
        assertThat(browser.post("/customers/" + acme + "/oppositions", Map.of("sms", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/customers/" + acme + "/oppositions").body())
                .contains("checked")
                .doesNotContain("??");
        assertThat(dupont.in(() -> app.getBean(Oppositions.class).of(acme))).isEqualTo(Set.of(Opposition.SMS));
    }

    private MessageLine after(UUID customer) {
        dupont.invoice(customer, "F-1", "2026-09-01", "1250.00");
        dupont.run("2026-09-07", RunMode.SEND);
        dupont.awaitOutbox();
        return dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
    }

    private UUID customer(String code, String email, String telephone) {
        return dupont.in(() -> app.getBean(RecordCustomer.class)
                .record(
                        CustomerEntry.named(app.getBean(Structures.class).main().entityId(), code, code)
                                .withContacts(List.of(
                                        ContactEntry.of("Fatou Sarr", email, telephone, ContactRole.REMINDERS))),
                        Portfolio.AWA)
                .value()
                .customerId());
    }
}
