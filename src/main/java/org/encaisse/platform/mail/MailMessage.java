package org.encaisse.platform.mail;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A message before it is bytes.
 *
 * @param messageId with its angle brackets; derived from the row it stands for, so that sending again is recognised
 * @param date what its Date header says
 * @param html the same text with its layout, or null
 * @param headers further headers, such as {@code Auto-Submitted}
 */
public record MailMessage(
        String messageId,
        ZonedDateTime date,
        MailAddress from,
        @Nullable MailAddress replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        List<Header> headers) {

    private static final Pattern ID = Pattern.compile("<[A-Za-z0-9.+_=-]+@[A-Za-z0-9.-]+>");

    public MailMessage {
        if (!ID.matcher(messageId).matches()) {
            throw new Refused(MailRefusal.BAD_NAME, messageId);
        }
        if (to.isEmpty()) {
            throw new Refused(MailRefusal.BAD_ADDRESS, "");
        }
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        MailText.oneLine(subject);
        attachments = List.copyOf(attachments);
        headers = List.copyOf(headers);
    }

    /** One more line at the head of the message. */
    public record Header(String name, String value) {

        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

        public Header {
            if (!NAME.matcher(name).matches()) {
                throw new Refused(MailRefusal.BAD_NAME, name);
            }
            MailText.oneLine(value);
        }
    }

    /** Everybody the server is told to give it to, each once. */
    List<String> recipients() {
        List<MailAddress> all = new ArrayList<>(to);
        all.addAll(cc);
        return all.stream().map(MailAddress::address).distinct().toList();
    }

    /** The exact bytes, ready to be archived and handed over. */
    public SealedMail seal() {
        return new SealedMail(messageId, from.address(), recipients(), MailWriter.write(this));
    }
}
