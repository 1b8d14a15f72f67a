package org.encaisse.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.inbox.reply.Hint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what becomes of a mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailRows {

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes of a mail; compared nowhere
    record Raw(byte[] content, boolean whole, Instant fetchedAt) {}

    record Heads(
            @Nullable Instant writtenAt,
            @Nullable String sender,
            @Nullable String senderName,
            String subject,
            String said,
            String quoted) {}

    /** Where a mail goes. */
    record Place(
            MailState state,
            MailKind kind,
            @Nullable UUID customerId,
            @Nullable UUID messageId,
            @Nullable String foundBy,
            @Nullable String reason,
            @Nullable LocalDate until) {

        static Place filed(MailKind kind, @Nullable UUID customer, @Nullable UUID message, @Nullable String foundBy) {
            return new Place(MailState.FILED, kind, customer, message, foundBy, null, null);
        }

        static Place tray(MailKind kind, String reason) {
            return new Place(MailState.TRAY, kind, null, null, null, reason, null);
        }

        static Place aside(MailKind kind, String reason) {
            return new Place(MailState.ASIDE, kind, null, null, null, reason, null);
        }

        Place until(@Nullable LocalDate day) {
            return new Place(state, kind, customerId, messageId, foundBy, reason, day);
        }
    }

    Optional<Raw> lockStored(UUID mailId) {
        return jdbc.sql("""
                select c.content, m.whole, m.fetched_at
                  from inbox.mail m
                  join inbox.mail_content c on c.tenant_id = :tenant and c.mail_id = m.mail_id
                 where m.tenant_id = :tenant
                   and m.mail_id = :mail
                   and m.state = 'stored'
                   for update of m skip locked
                """)
                .param("mail", mailId)
                .query((row, n) -> new Raw(
                        row.getBytes("content"),
                        row.getBoolean("whole"),
                        row.getObject("fetched_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void describe(UUID mailId, Heads heads) {
        Instant written = heads.writtenAt();
        jdbc.sql("""
                update inbox.mail
                   set written_at = :written, sender = :sender, sender_name = :name, subject = :subject, said = :said, quoted = :quoted
                 where tenant_id = :tenant
                   and mail_id = :mail
                """)
                .param("written", written == null ? null : written.atOffset(ZoneOffset.UTC))
                .param("sender", heads.sender())
                .param("name", heads.senderName())
                .param("subject", heads.subject())
                .param("said", heads.said())
                .param("quoted", heads.quoted())
                .param("mail", mailId)
                .update();
    }

    void place(UUID mailId, Place place) {
        jdbc.sql("""
                update inbox.mail
                   set state = :state, kind = :kind, customer_id = :customer, message_id = :message, found_by = :by,
                       reason = :reason, until = :until
                 where tenant_id = :tenant
                   and mail_id = :mail
                """)
                .param("state", place.state().code())
                .param("kind", place.kind().code())
                .param("customer", place.customerId())
                .param("message", place.messageId())
                .param("by", place.foundBy())
                .param("reason", place.reason())
                .param("until", place.until())
                .param("mail", mailId)
                .update();
    }

    void hints(UUID mailId, List<Hint> hints) {
        jdbc.sql("""
                update inbox.mail
                   set hints = :hints::text[]
                 where tenant_id = :tenant
                   and mail_id = :mail
                """)
                .param("hints", hints.stream().map(Hint::code).toArray(String[]::new))
                .param("mail", mailId)
                .update();
    }
}
