package org.encaisse.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailMessageTest {

    @Test
    void nobody_smuggles_in_a_header() {
        for (String evil :
                List.of("x\r\nBcc: all@evil.test", "x\nBcc: a@b.c", "x\rBcc: a@b.c", "x\u0000", "x\u2028y")) {
            assertThatThrownBy(() -> new MailAddress(evil, "a@b.test"))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(MailRefusal.LINE_BREAK));
            assertThatThrownBy(() -> new MailAddress(null, "a@b.test" + evil)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> new MailMessage.Header("X-A", evil)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> new MailMessage.Header(evil, "x")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> new Attachment(evil + ".pdf", "application/pdf", new byte[0]))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void what_is_no_address_is_refused_and_a_domain_with_accents_is_understood() {
        for (String bad : List.of(
                "",
                "a",
                "@b.test",
                "a@",
                "a b@c.test",
                "a@b..test",
                ".a@b.test",
                "a@-b.test",
                "a@b.test>",
                "<a@b.test>",
                "a@b@c.test",
                "é@b.test")) {
            assertThatThrownBy(() -> MailAddress.of(bad))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(MailRefusal.BAD_ADDRESS));
        }
        assertThat(MailAddress.of(" compta@société.test ").address()).isEqualTo("compta@xn--socit-esab.test");
        assertThat(MailAddress.of("a.b+c@localhost").address()).isEqualTo("a.b+c@localhost");
    }

    @Test
    void a_file_that_is_written_twice_is_one_file_with_the_exact_bytes(@TempDir Path folder) throws IOException {
        FolderTransport transport = new FolderTransport(folder.resolve("outbox"));
        SealedMail mail = SmtpTransportTest.mail("018f-1", "Bonjour à tous");
        try (MailTransport.Line line = transport.line()) {
            assertThat(line.hand(mail)).isEqualTo(new Handover.Accepted("018f-1.eml"));
            assertThat(line.hand(mail)).isEqualTo(new Handover.Accepted("018f-1.eml"));
        }
        try (var files = Files.list(folder.resolve("outbox"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("018f-1.eml");
        }
        assertThat(Files.readAllBytes(transport.fileOf("<018f-1@encaisse.test>")))
                .isEqualTo(mail.content());
    }

    @Test
    void a_folder_that_cannot_be_written_is_unreachable(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        try (MailTransport.Line line = new FolderTransport(file).line()) {
            assertThat(line.hand(SmtpTransportTest.mail("1", "x"))).isInstanceOf(Handover.Unreachable.class);
        }
    }

    @Test
    void lines_end_as_mail_wants_and_are_short_enough() {
        String bytes = new String(
                SmtpTransportTest.mail("1", "é".repeat(3000) + "\n\nfin").content(), StandardCharsets.UTF_8);
        assertThat(bytes.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(bytes.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(200);
        assertThat(bytes).endsWith("\r\n");
    }
}
