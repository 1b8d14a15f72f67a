package org.encaisse.platform.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A message of ours, read back from its bytes. */
public record ReadMail(
        List<MailMessage.Header> headers,
        String text,
        @Nullable String html,
        List<Attachment> attachments) {

    public ReadMail {
        headers = List.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    public static ReadMail of(byte[] content) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            Parts parts = new Parts();
            parts.add(message);
            return new ReadMail(headers(message), parts.text, parts.html, parts.files);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a message", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MailMessage.Header> headers(MimeMessage message) throws MessagingException, IOException {
        List<MailMessage.Header> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new MailMessage.Header(
                    header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return headers;
    }

    private static final class Parts {

        private String text = "";
        private @Nullable String html;
        private final List<Attachment> files = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart each = several.getBodyPart(i);
                    add(each);
                }
            } else if (part.getFileName() != null) {
                String type = part.getContentType();
                int end = type.indexOf(';');
                files.add(new Attachment(
                        MimeUtility.decodeText(part.getFileName()),
                        (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT),
                        part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                html = part.getContent().toString();
            } else {
                text = part.getContent().toString();
            }
        }
    }
}
