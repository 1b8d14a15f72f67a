package org.encaisse.correspondence.sending;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.Sender;
import org.encaisse.correspondence.Senders;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.mail.MailMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who a letter is from, and the message that carries it. */
@Component
class Envelopes {

    private final Senders senders;
    private final String fallback;

    Envelopes(Senders senders, @Value("${encaisse.mail.from:encaisse@localhost}") String fallback) {
        this.senders = senders;
        this.fallback = fallback;
    }

    /** The tenant's own sender when it set one, else the structure's address. */
    MailAddress from(LegalEntity entity) {
        Sender set = senders.current();
        return new MailAddress(first(set.name(), entity.name(), ""), first(set.email(), entity.email(), fallback));
    }

    MailMessage message(UUID messageId, Letter letter, RenderedLetter words, MailAddress from, ZonedDateTime date) {
        String domain = from.address().substring(from.address().lastIndexOf('@') + 1);
        return new MailMessage(
                "<" + messageId + "@" + domain + ">",
                date,
                from,
                letter.replyTo() == null ? null : MailAddress.of(letter.replyTo()),
                List.of(new MailAddress(letter.recipientName(), letter.recipient())),
                letter.cc().stream().map(MailAddress::of).toList(),
                words.subject(),
                words.text(),
                words.html(),
                words.attachments(),
                List.of(new MailMessage.Header("Auto-Submitted", "auto-generated")));
    }

    private static String first(@Nullable String one, @Nullable String other, String last) {
        return one != null && !one.isBlank() ? one : other != null && !other.isBlank() ? other : last;
    }
}
