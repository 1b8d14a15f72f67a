package org.encaisse.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail down byte for byte before anybody tries to understand it: nothing is lost, and nothing is kept twice. */
@Component
@Transactional
class KeepMail {

    private final JdbcClient jdbc;

    KeepMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Answers whether it is new.
     *
     * @param whole false when it was too large and only its beginning is here
     */
    boolean keep(byte[] content, boolean whole, String origin, @Nullable String mimeId, Instant now) {
        var id = Ids.next();
        int added = jdbc.sql("""
                insert into inbox.mail (tenant_id, mail_id, sha256, size, whole, origin, mime_id, fetched_at)
                values (:tenant, :id, :hash, :size, :whole, :origin, :mimeId, :now)
                    on conflict on constraint mail_once do nothing
                """)
                .param("id", id)
                .param("hash", sha256(content))
                .param("size", content.length)
                .param("whole", whole)
                .param("origin", origin)
                .param("mimeId", mimeId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        jdbc.sql("""
                insert into inbox.mail_content (tenant_id, mail_id, content)
                values (:tenant, :id, :content)
                """).param("id", id).param("content", content).update();
        return true;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
