package org.encaisse.correspondence.sending;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        batches.batchUpdate(
                """
                update correspondence.message
                   set state = 'written', attempts = ?, reason = null, recipient = ?, subject = ?, template_version = ?
                 where tenant_id = ?
                   and message_id = ?
                """,
                written.stream()
                        .map(one -> new Object[] {
                            one.attempt(),
                            one.recipient(),
                            one.subject(),
                            one.templateVersion(),
                            scope.required().value(),
                            one.message().messageId()
                        })
                        .toList());
    }

    private void begin(List<Outgoing> outgoing, String worker, Instant now) {
        batches.batchUpdate(
                """
                update correspondence.message
                   set state = 'sending', attempts = ?, sending_since = ?, worker = ?, reason = null,
                       recipient = ?, subject = ?, template_version = ?
                 where tenant_id = ?
                   and message_id = ?
                """,
                outgoing.stream()
                        .map(one -> new Object[] {
                            one.attempt(),
                            now.atOffset(ZoneOffset.UTC),
                            worker,
                            one.parcel().recipient(),
                            one.subject(),
                            one.templateVersion(),
                            scope.required().value(),
                            one.message().messageId()
                        })
                        .toList());
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
