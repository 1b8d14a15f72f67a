package org.encaisse.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What left, found again from what came back: by the id that every Message-ID of ours begins with, else by whom it was for. */
@Component
@Transactional(readOnly = true)
public class SentMail {

    private static final String COLUMNS = """
            select m.message_id, m.customer_id, m.recipient, m.subject, m.state, m.sent_at
              from correspondence.message m
             where m.tenant_id = platform.current_tenant()
            """;

    private final JdbcClient jdbc;

    SentMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that was handed over, or may have been. */
    public record Sent(
            UUID messageId,
            UUID customerId,
            String recipient,
            @Nullable String subject,
            MessageState state,
            @Nullable Instant sentAt) {}

    /** Those of these ids that are ours; the newest first. */
    public List<Sent> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + """
                   and m.message_id = any (:ids::uuid[])
                 order by m.message_id desc
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(SentMail::sent)
                .list();
    }

    /** The last mail to that address since then; e-mail only. */
    public Optional<Sent> lastTo(String email, Instant since) {
        return jdbc.sql(COLUMNS + """
                   and m.recipient_key = :email
                   and m.channel = 'email'
                   and m.state in ('sent', 'ambiguous', 'bounced')
                   and coalesce(m.sent_at, m.reserved_at) >= :since
                 order by m.message_id desc
                 limit 1
                """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(SentMail::sent)
                .optional();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("sent_at", OffsetDateTime.class);
        return new Sent(
                row.getObject("message_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                MessageState.parse(row.getString("state")),
                at == null ? null : at.toInstant());
    }
}
