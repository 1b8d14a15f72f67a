package org.encaisse.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mail.autoconfigure.MailProperties;

class SmtpTransportTest {

    private RudeServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RudeServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_message_arrives_byte_for_byte_and_the_line_is_kept() throws Exception {
        try (MailTransport.Line line = to(server.port()).line()) {
            SealedMail mail = mail("un", "Bonjour\n.seul\nà bientôt");
            assertThat(line.hand(mail)).isEqualTo(new Handover.Accepted("250 taken"));
            assertThat(line.hand(mail("deux", "x"))).isInstanceOf(Handover.Accepted.class);
            assertThat(server.taken.getFirst()).isEqualTo(new String(mail.content(), "UTF-8"));
            assertThat(server.taken).hasSize(2);
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void a_refusal_at_any_step_says_for_how_long_and_leaves_the_line_usable() {
        try (MailTransport.Line line = to(server.port()).line()) {
            server.atMail("451 later");
            assertThat(line.hand(mail("1", "x"))).isEqualTo(new Handover.Refused(false, "451 later"));
            server.atMail("250 ok").atRecipient("550 no such person");
            assertThat(line.hand(mail("2", "x"))).isEqualTo(new Handover.Refused(true, "550 no such person"));
            server.atRecipient("250 ok").atData("554 no");
            assertThat(line.hand(mail("3", "x"))).isEqualTo(new Handover.Refused(true, "554 no"));
            server.atData("354 go on").atEnd("552 too big");
            assertThat(line.hand(mail("4", "x"))).isEqualTo(new Handover.Refused(true, "552 too big"));
            server.atEnd("250 taken").takeAtMost(0);
            assertThat(line.hand(mail("5", "x"))).isEqualTo(new Handover.Refused(false, "452 mailbox full"));
            server.takeAtMost(9);
            assertThat(line.hand(mail("6", "x"))).isInstanceOf(Handover.Accepted.class);
            assertThat(server.taken).hasSize(1);
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void silence_after_the_content_is_never_taken_for_an_answer() {
        server.atEnd(RudeServer.SILENT).takesInSilence();
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Ambiguous.class);
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void a_line_lost_after_the_content_is_ambiguous() {
        server.atEnd(RudeServer.HANG_UP);
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Ambiguous.class);
        }
        server.atEnd("no figure at all");
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Ambiguous.class);
        }
    }

    @Test
    void silence_or_a_lost_line_before_the_content_means_that_nobody_has_it() {
        for (String manner : List.of(RudeServer.SILENT, RudeServer.HANG_UP)) {
            server.atMail(manner);
            unreachable();
            server.atMail("250 ok").atRecipient(manner);
            unreachable();
            server.atRecipient("250 ok").atData(manner);
            unreachable();
            server.atData("354 go on").greeting(manner);
            unreachable();
            server.greeting("220 rude");
        }
        server.greeting("554 go away");
        unreachable();
        assertThat(server.taken).isEmpty();
    }

    @Test
    void no_server_at_all_is_unreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (MailTransport.Line line = to(free).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Unreachable.class);
        }
    }

    @Test
    void a_kept_line_that_the_server_closed_meanwhile_is_opened_again() throws IOException {
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Accepted.class);
            server.dropConnections();
            assertThat(line.hand(mail("2", "x"))).isInstanceOf(Handover.Accepted.class);
            assertThat(server.taken).hasSize(2);
        }
    }

    @Test
    void a_slow_server_is_waited_for() {
        server.slow(100);
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Accepted.class);
        }
    }

    @Test
    void where_encryption_is_demanded_a_server_without_it_gets_nothing_and_the_reason_is_named() {
        MailProperties properties = properties(server.port());
        properties.getProperties().put("mail.smtp.starttls.required", "true");
        try (MailTransport.Line line = new SmtpTransport(properties).line()) {
            assertThat(line.hand(mail("1", "x"))).isEqualTo(new Handover.Unreachable("mail.not-encrypted"));
        }
        assertThat(server.taken).isEmpty();
    }

    @Test
    void a_password_demands_encryption_unless_the_server_is_this_machine() {
        for (String elsewhere : List.of("mail.example.com", "10.0.0.5", "localhost.example.com", "2001:db8::1")) {
            assertThat(demanded(elsewhere, "desk", false)).as(elsewhere).isEqualTo("true");
            assertThat(demanded(elsewhere, "desk", true)).as("by TLS").isNull();
            assertThat(demanded(elsewhere, null, false)).as("without password").isNull();
        }
        for (String here : List.of("localhost", "127.0.0.1", "127.8.9.10", "::1")) {
            assertThat(demanded(here, "desk", false)).as(here).isNull();
        }
        MailProperties careless = properties(25);
        careless.setHost("mail.example.com");
        careless.setUsername("desk");
        careless.getProperties().put("mail.smtp.starttls.enable", "false");
        careless.getProperties().put("mail.smtp.starttls.required", "false");
        assertThat(SmtpServer.of(careless).sessionProperties().get("mail.smtp.starttls.required"))
                .isEqualTo("true");
    }

    private static @Nullable Object demanded(String host, @Nullable String user, boolean tls) {
        MailProperties properties = properties(25);
        properties.setHost(host);
        properties.setUsername(user);
        properties.getSsl().setEnabled(tls);
        return SmtpServer.of(properties).sessionProperties().get("mail.smtp.starttls.required");
    }

    @Test
    void another_mail_program_reads_what_was_written() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        post.setUser("desk", "secret");
        MailProperties properties = properties(post.getSmtp().getPort());
        properties.getProperties().put("mail.smtp.timeout", "20000");
        properties.setUsername("desk");
        properties.setPassword("secret");
        MailMessage message = new MailMessage(
                "<018f@encaisse.test>",
                ZonedDateTime.parse("2026-11-21T09:30:00Z"),
                new MailAddress("Société Générale d’Études, SARL", "relances@nest.sn"),
                MailAddress.of("awa@nest.sn"),
                List.of(new MailAddress("Léopold \"Léo\" Ndiaye", "leo@garant.sn")),
                List.of(MailAddress.of("copie@garant.sn")),
                "Relevé : 12\u202F500\u00A0FCFA échus — merci de régler, cette ligne d’objet est assez longue pour être pliée",
                "Bonjour,\n\n.Le solde est de 12\u202F500 FCFA\n",
                "<p>Bonjour</p>",
                List.of(new Attachment("relevé été.pdf", "application/pdf", new byte[] {1, 2, 3})),
                List.of(new MailMessage.Header("Auto-Submitted", "auto-generated")));
        try (MailTransport.Line line = new SmtpTransport(properties).line()) {
            assertThat(line.hand(message.seal())).isInstanceOf(Handover.Accepted.class);
        }
        MimeMessage read = post.getReceivedMessages()[0];
        assertThat(read.getMessageID()).isEqualTo("<018f@encaisse.test>");
        assertThat(read.getSubject()).isEqualTo(message.subject());
        assertThat(read.getFrom()[0].toString()).contains("relances@nest.sn");
        assertThat(((jakarta.mail.internet.InternetAddress) read.getFrom()[0]).getPersonal())
                .isEqualTo(message.from().name());
        assertThat(read.getReplyTo()[0].toString()).isEqualTo("awa@nest.sn");
        assertThat(read.getSentDate().toInstant()).isEqualTo(message.date().toInstant());
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent())
                .isEqualTo("Bonjour,\r\n\r\n.Le solde est de 12\u202F500 FCFA\r\n");
        assertThat(words.getBodyPart(1).getContent()).isEqualTo("<p>Bonjour</p>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        parts.getBodyPart(1).getInputStream().transferTo(file);
        assertThat(file.toByteArray()).containsExactly(1, 2, 3);
        assertThat(parts.getBodyPart(1).getHeader("Content-Disposition")[0])
                .contains("filename*=UTF-8''relev%C3%A9%20%C3%A9t%C3%A9.pdf");
        post.stop();
    }

    private void unreachable() {
        try (MailTransport.Line line = to(server.port()).line()) {
            assertThat(line.hand(mail("1", "x"))).isInstanceOf(Handover.Unreachable.class);
        }
    }

    private static MailTransport to(int port) {
        return new SmtpTransport(properties(port));
    }

    private static MailProperties properties(int port) {
        MailProperties properties = new MailProperties();
        properties.setHost("127.0.0.1");
        properties.setPort(port);
        properties.getProperties().put("mail.smtp.timeout", "400");
        properties.getProperties().put("mail.smtp.localhost", "desk.test");
        return properties;
    }

    static SealedMail mail(String id, String text) {
        return new MailMessage(
                        "<" + id + "@encaisse.test>",
                        ZonedDateTime.parse("2026-11-21T09:30:00Z"),
                        MailAddress.of("relances@nest.sn"),
                        null,
                        List.of(MailAddress.of("client@garant.sn")),
                        List.of(),
                        "Objet",
                        text,
                        null,
                        List.of(),
                        List.of())
                .seal();
    }
}
