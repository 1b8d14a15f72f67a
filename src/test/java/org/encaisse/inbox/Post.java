package org.encaisse.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Mails as they come, all of them made up. */
public final class Post {

    private Post() {}

    /** A Postfix notice about a message of ours. */
    public static byte[] notice(String address, String status, String diagnostic, UUID message) {
        return bytes("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.nest.example (Mail Delivery System)
                To: relances@nest.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"
                Message-Id: <%s@mx.nest.example>

                --=_b
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.nest.example.

                <%s>: host mx.client.example[192.0.2.9] said: %s

                --=_b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.nest.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --=_b
                Content-Type: text/rfc822-headers

                From: relances@nest.example
                To: %s
                Subject: Votre compte
                Message-ID: <%s@nest.example>

                --=_b--
                """.formatted(
                        UUID.randomUUID(),
                        address,
                        diagnostic,
                        address,
                        status.startsWith("4") ? "delayed" : "failed",
                        status,
                        diagnostic,
                        address,
                        message));
    }

    static byte[] complaint(String address, UUID message) {
        return bytes("""
                From: fbl@operateur.example
                To: relances@nest.example
                Subject: FW: Votre compte
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="=_b"
                Message-Id: <%s@operateur.example>

                --=_b
                Content-Type: text/plain

                This is an abuse report.

                --=_b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Operateur/1.0
                Version: 1
                Original-Rcpt-To: <%s>

                --=_b
                Content-Type: message/rfc822

                From: relances@nest.example
                To: %s
                Subject: Votre compte
                Message-ID: <%s@nest.example>

                Bonjour
                --=_b--
                """.formatted(UUID.randomUUID(), address, address, message));
    }

    static byte[] complaintInWords(String address, UUID message) {
        return bytes("""
                From: <staff@operateur.example>
                To: relances@nest.example
                Subject: complaint about message from 192.0.2.1
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_b"
                Message-Id: <%s@operateur.example>

                --=_b
                Content-Type: message/rfc822

                From: relances@nest.example
                To: %s
                Subject: Votre compte
                Message-ID: <%s@nest.example>

                Bonjour
                --=_b--
                """.formatted(UUID.randomUUID(), address, message));
    }

    static byte[] answer(String from, String subject, String inReplyTo, String words) {
        return bytes("""
                From: %s
                To: awa@nest.example
                Subject: %s
                %sMessage-Id: <%s@client.example>
                Date: Tue, 24 Nov 2026 10:12:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(
                        from,
                        subject,
                        inReplyTo.isEmpty() ? "" : "In-Reply-To: <" + inReplyTo + "@nest.example>\n",
                        UUID.randomUUID(),
                        words));
    }

    /** An answer in HTML, with a file whose bytes are a PDF's and one that is a program. */
    static byte[] withFiles(String from, UUID inReplyTo, String html) {
        return bytes("""
                From: %s
                To: awa@nest.example
                Subject: Re: Votre compte
                References: <%s@nest.example>
                Message-Id: <%s@client.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_m"

                --=_m
                Content-Type: text/html; charset=UTF-8

                %s
                --=_m
                Content-Type: application/pdf; name="ordre de virement.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQKJeLjz9MKMSAwIG9iago8PC9UeXBlL0NhdGFsb2c+PgplbmRvYmoKdHJhaWxlcgo8PC9Sb290IDEgMCBSPj4KJSVFT0YK
                --=_m
                Content-Type: application/octet-stream; name="facture.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                --=_m--
                """.formatted(from, inReplyTo, UUID.randomUUID(), html));
    }

    static byte[] automatic(String from, UUID inReplyTo, String subject, String words) {
        return bytes("""
                From: %s
                To: awa@nest.example
                Subject: %s
                In-Reply-To: <%s@nest.example>
                Auto-Submitted: auto-replied
                Message-Id: <%s@client.example>
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(from, subject, inReplyTo, UUID.randomUUID(), words));
    }

    static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
