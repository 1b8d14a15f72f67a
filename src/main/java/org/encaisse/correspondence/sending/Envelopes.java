package org.encaisse.correspondence.sending;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.mail.MailMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a letter is from, and the message that carries it. */
@Component
@Transactional(readOnly = true)
class Envelopes {

    private final JdbcClient jdbc;
    private final String fallback;

    Envelopes(JdbcClient jdbc, @Value("${encaisse.mail.from:encaisse@localhost}") String fallback) {
        this.jdbc = jdbc;
        this.fallback = fallback;
    }

    private record Sender(@Nullable String name, @Nullable String email) {}

    /** The tenant's own sender when it set one, else the structure's address. */
    MailAddress from(LegalEntity entity) {
        Sender set = jdbc.sql("""
                select sender_name, sender_email
                  from correspondence.settings
                 where tenant_id = platform.current_tenant()
                """)
                .query((row, n) -> new Sender(row.getString("sender_name"), row.getString("sender_email")))
                .optional()
                .orElse(new Sender(null, null));
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
