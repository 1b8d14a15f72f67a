package org.encaisse.casefile.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.Subjects;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a paper into a debtor's file: PDF, image, Word or Excel without macros, text or e-mail, told by its content, of at
 * most ten megabytes. The chronology names it with its SHA-256, so that a paper exchanged afterwards shows.
 */
@Component
@Transactional
public class StoreDocument {

    /** Ten megabytes: a scanned contract of fifty pages. */
    public static final int MOST_BYTES = 10 << 20;

    private final JdbcClient db;
    private final Subjects subjects;
    private final Journal journal;
    private final BusinessClock clock;

    StoreDocument(JdbcClient db, Subjects subjects, Journal journal, BusinessClock clock) {
        this.db = db;
        this.subjects = subjects;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Answers the document's id.
     *
     * @param openItemId what it is about; null for the whole customer
     * @param fileName as the sender called it; kept cleaned, with the ending that its content asks for
     */
    public UUID store(
            UUID customerId,
            @Nullable UUID openItemId,
            DocumentKind kind,
            String fileName,
            byte[] content,
            Actor actor,
            LocalDate on) {
        if (content.length == 0) {
            throw new Refused(DocumentRefusal.DOCUMENT_EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw new Refused(DocumentRefusal.DOCUMENT_TOO_LARGE);
        }
        FileType type =
                FileType.of(content).orElseThrow(() -> new Refused(DocumentRefusal.DOCUMENT_TYPE_REFUSED, fileName));
        subjects.check(customerId, openItemId);
        UUID id = Ids.next();
        String name = FileNames.clean(fileName, type, kind.code());
        byte[] hash = sha256(content);
        Instant now = clock.now();
        db.sql("""
                insert into casefile.document (tenant_id, document_id, customer_id, open_item_id, kind, file_name,
                       media_type, size, sha256, stored_on, stored_by, author, stored_at)
                values (platform.current_tenant(), :id, :customer, :item, :kind, :name,
                        :type, :size, :hash, :on, :by, :author, :at)
                """)
                .param("id", id)
                .param("customer", customerId)
                .param("item", openItemId)
                .param("kind", kind.code())
                .param("name", name)
                .param("type", type.mediaType())
                .param("size", content.length)
                .param("hash", hash)
                .param("on", on)
                .param("by", actor.userId())
                .param("author", actor.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                insert into casefile.document_content (tenant_id, document_id, content)
                values (platform.current_tenant(), :id, :content)
                """).param("id", id).param("content", content).update();
        journal.write(new JournalEntry(
                customerId,
                openItemId,
                "casefile.document-stored",
                now,
                actor,
                Map.of(
                        "kind",
                        "@" + kind.key(),
                        "file",
                        name,
                        "sha256",
                        HexFormat.of().formatHex(hash))));
        return id;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
