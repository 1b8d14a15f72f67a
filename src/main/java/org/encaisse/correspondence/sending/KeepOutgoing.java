package org.encaisse.correspondence.sending;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Archives what was written, byte for byte; what may be handed over is being sent from then on, a letter waits to be printed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepOutgoing {

    private final JdbcTemplate batches;
    private final TenantScope scope;

    KeepOutgoing(JdbcTemplate batches, TenantScope scope) {
        this.batches = batches;
        this.scope = scope;
    }

    void keep(List<Outgoing> outgoing, List<Written> written, String worker, Instant now) {
        archive(outgoing, written, now);
        begin(outgoing, worker, now);
        lay(written);
    }

    private void archive(List<Outgoing> outgoing, List<Written> written, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        outgoing.forEach(one -> rows.add(row(
                one.message().messageId(),
                one.attempt(),
                one.parcel().content(),
                now,
                one.parcel().mediaType())));
        written.forEach(
                one -> rows.add(row(one.message().messageId(), one.attempt(), one.pdf(), now, "application/pdf")));
        batches.batchUpdate("""
                insert into correspondence.archive (tenant_id, message_id, attempt, content, sha256, archived_at, media_type)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private Object[] row(UUID message, int attempt, byte[] content, Instant now, String mediaType) {
        return new Object[] {
            scope.required().value(),
            message,
            attempt,
            content,
            sha256(content),
            now.atOffset(ZoneOffset.UTC),
            mediaType
        };
    }

    /** Letters wait, written, for somebody to print them. */
    private void lay(List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        batches.update(
                """
                update correspondence.message m
                   set state = 'written', attempts = w.attempts, reason = null, recipient = w.recipient,
                       subject = w.subject, template_version = w.version
                  from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[])
                       w (message_id, attempts, recipient, subject, version)
                 where m.tenant_id = ?
                   and m.message_id = w.message_id
                """,
                texts(written, each -> each.message().messageId()),
                texts(written, Written::attempt),
                texts(written, Written::recipient),
                texts(written, Written::subject),
                texts(written, Written::templateVersion),
                scope.required().value());
    }

    private void begin(List<Outgoing> outgoing, String worker, Instant now) {
        if (outgoing.isEmpty()) {
            return;
        }
        batches.update(
                """
                update correspondence.message m
                   set state = 'sending', attempts = w.attempts, sending_since = ?, worker = ?, reason = null,
                       recipient = w.recipient, subject = w.subject, template_version = w.version
                  from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::int[])
                       w (message_id, attempts, recipient, subject, version)
                 where m.tenant_id = ?
                   and m.message_id = w.message_id
                """,
                now.atOffset(ZoneOffset.UTC),
                worker,
                texts(outgoing, each -> each.message().messageId()),
                texts(outgoing, Outgoing::attempt),
                texts(outgoing, each -> each.parcel().recipient()),
                texts(outgoing, Outgoing::subject),
                texts(outgoing, Outgoing::templateVersion),
                scope.required().value());
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
