package org.encaisse.correspondence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was really handed over, byte for byte. */
@Component
@Transactional(readOnly = true)
public class Archive {

    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last attempt of a message.
     *
     * @param mediaType what the bytes are: {@code message/rfc822}, {@code application/pdf} or {@code text/plain}
     * @param sha256 in hexadecimal, taken before it was handed over
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a message; compared nowhere
    public record Archived(byte[] content, String sha256, int attempt, Instant at, String mediaType) {}

    public Optional<Archived> of(UUID messageId) {
        return jdbc.sql("""
                select content, sha256, attempt, archived_at, media_type
                  from correspondence.archive
                 where tenant_id = platform.current_tenant()
                   and message_id = :message
                 order by attempt desc
                 limit 1
                """)
                .param("message", messageId)
                .query((row, n) -> new Archived(
                        row.getBytes("content"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getInt("attempt"),
                        row.getObject("archived_at", OffsetDateTime.class).toInstant(),
                        row.getString("media_type")))
                .optional();
    }
}
