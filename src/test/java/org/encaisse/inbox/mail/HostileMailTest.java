package org.encaisse.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.encaisse.inbox.bounce.RecogniseBounce;
import org.encaisse.inbox.reply.Complaint;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.inbox.reply.Hint;
import org.encaisse.inbox.reply.RecogniseAutomatic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger sends is taken apart in bounded time, and never fails. */
class HostileMailTest {

    private static final String DAEMON = "From: MAILER-DAEMON@x.example\nSubject: failure notice\n";

    private static Stream<String> mails() {
        return Stream.of(
                DAEMON + "\n" + "-".repeat(2_000_000),
                DAEMON + "\n" + "- ".repeat(1_000_000),
                DAEMON + "\n" + "a@".repeat(1_000_000),
                DAEMON + "\n" + "550 ".repeat(500_000),
                DAEMON + "\n" + "<a@b.example>: ".repeat(100_000),
                DAEMON + "\n" + "\n \n\t".repeat(500_000),
                DAEMON + "Content-Type: multipart/report; boundary=x\n\n" + "--x\n".repeat(1_000_000),
                DAEMON + "Content-Type: multipart/mixed; boundary=\n\n" + "--\n".repeat(1_000_000),
                "Subject: " + "=?utf-8?Q?".repeat(100_000) + "\n\nx",
                "From: " + "<".repeat(500_000) + "\n\nx",
                "Subject: x\n\n" + "Le ".repeat(500_000) + "a ecrit",
                "Subject: x\n\nclient " + "no".repeat(500_000),
                "Content-Type: text/html\n\n" + "<div>".repeat(200_000),
                "Content-Type: text/html\n\n" + "<blockquote>".repeat(50_000) + "x",
                nested(400));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void no_mail_takes_long(String mail) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> look(mail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothing_in_it_makes_the_words_around_it_read_backwards() {
        ParsedMail mail = ParseMail.of("""
                From: "\u202Egnp.exe" <a@b.example>
                Subject: =?utf-8?B?4oCuZXhlLnR4dA==?=
                Content-Type: text/plain; charset=utf-8

                un\u202Ereglement\u2069 payé
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(mail.subject()).isEqualTo("exe.txt");
        assertThat(mail.heads().text("from")).startsWith("\"gnp.exe\"");
        assertThat(mail.words().strip()).isEqualTo("unreglement payé");
    }

    @Test
    void a_damaged_notice_is_still_something() {
        byte[] good = (DAEMON
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\nContent-Type: text/plain\n\nno\n"
                        + "--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.example\nStatus: 5.1.1\n--x--\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(RecogniseBounce.of(ParseMail.of(good))).isPresent();
        Random dice = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            look(org.encaisse.testing.Damaged.bytes(good, dice));
        }
    }

    private static void look(byte[] content) {
        for (byte[] one : SplitMbox.of(content)) {
            ParsedMail mail = ParseMail.of(one);
            Complaint.in(mail);
            RecogniseBounce.of(mail);
            RecogniseAutomatic.of(mail, LocalDate.of(2026, 11, 25));
            Hint.in(FoldQuotes.fold(mail.words()).said());
            mail.files().forEach(Piece::text);
        }
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < depth; i++) {
            mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }
        return mail.toString();
    }
}
