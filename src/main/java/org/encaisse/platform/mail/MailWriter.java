package org.encaisse.platform.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a message as RFC 5322 bytes: the same message always gives the same bytes. */
final class MailWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8 * 1024);

    private MailWriter() {}

    static byte[] write(MailMessage message) {
        MailWriter writer = new MailWriter();
        try {
            writer.head(message);
            writer.body(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.out.toByteArray();
    }

    private void head(MailMessage message) throws IOException {
        header("Date", DATE.format(message.date()));
        header("From", message.from().inHeader());
        if (message.replyTo() != null) {
            header("Reply-To", message.replyTo().inHeader());
        }
        header("To", people(message.to()));
        if (!message.cc().isEmpty()) {
            header("Cc", people(message.cc()));
        }
        line("Message-ID: " + message.messageId());
        header("Subject", MimeUtility.encodeText(message.subject(), "UTF-8", null));
        for (MailMessage.Header header : message.headers()) {
            header(header.name(), MimeUtility.encodeText(header.value(), "UTF-8", null));
        }
        line("MIME-Version: 1.0");
    }

    private void body(MailMessage message) throws IOException {
        // "=_" can stand neither in quoted-printable nor in base64: no content can contain a boundary.
        String seed = HexFormat.of().toHexDigits(message.messageId().hashCode());
        if (message.attachments().isEmpty()) {
            words(message, "=_words_" + seed);
            return;
        }
        String boundary = "=_parts_" + seed;
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
        line("");
        line("--" + boundary);
        words(message, "=_words_" + seed);
        for (Attachment attachment : message.attachments()) {
            line("--" + boundary);
            file(attachment);
        }
        line("--" + boundary + "--");
    }

    private void words(MailMessage message, String boundary) throws IOException {
        String html = message.html();
        if (html == null) {
            text("plain", message.text());
            return;
        }
        line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"");
        line("");
        line("--" + boundary);
        text("plain", message.text());
        line("--" + boundary);
        text("html", html);
        line("--" + boundary + "--");
    }

    private void text(String kind, String content) throws IOException {
        line("Content-Type: text/" + kind + "; charset=UTF-8");
        line("Content-Transfer-Encoding: quoted-printable");
        line("");
        QuotedPrintable.write(content, out);
        line("");
    }

    private void file(Attachment attachment) throws IOException {
        String ascii = attachment.fileName().replaceAll("[^A-Za-z0-9._ ()-]", "_");
        String exact = URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        line("Content-Type: " + attachment.contentType());
        line("Content-Transfer-Encoding: base64");
        line("Content-Disposition: attachment; filename=\"" + ascii + "\";");
        line(" filename*=UTF-8''" + exact);
        line("");
        out.write(BASE64.encode(attachment.content()));
        line("");
    }

    private static String people(List<MailAddress> people) {
        return people.stream().map(MailAddress::inHeader).collect(Collectors.joining(", "));
    }

    private void header(String name, String value) throws IOException {
        line(name + ": " + MimeUtility.fold(name.length() + 2, value));
    }

    private void line(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
