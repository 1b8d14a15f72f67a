package org.encaisse.casefile.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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
     * Answers the document's id; the same paper about the same thing once more is the one that is there already.
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
        byte[] hash = sha256(content);
        return already(customerId, openItemId, kind, hash).orElseGet(() -> {
            StoredDocument document = new StoredDocument(
                    Ids.next(),
                    customerId,
                    openItemId,
                    kind,
                    FileNames.clean(fileName, type, kind.code()),
                    type.mediaType(),
                    content.length,
                    HexFormat.of().formatHex(hash),
                    on,
                    actor.name(),
                    clock.now(),
                    null);
            insert(document, hash, content, actor);
            tell(document, actor);
            return document.documentId();
        });
    }

    /** Whether such bytes are taken: for whoever has several files and goes on with the next. */
    public static boolean takes(byte[] content) {
        return content.length > 0
                && content.length <= MOST_BYTES
                && FileType.of(content).isPresent();
    }

    private void insert(StoredDocument document, byte[] hash, byte[] content, Actor actor) {
        db.sql("""
                insert into casefile.document (tenant_id, document_id, customer_id, open_item_id, kind, file_name,
                       media_type, size, sha256, stored_on, stored_by, author, stored_at)
                values (platform.current_tenant(), :id, :customer, :item, :kind, :name,
                        :type, :size, :hash, :on, :by, :author, :at)
                """)
                .param("id", document.documentId())
                .param("customer", document.customerId())
                .param("item", document.openItemId())
                .param("kind", document.kind().code())
                .param("name", document.fileName())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("hash", hash)
                .param("on", document.storedOn())
                .param("by", actor.userId())
                .param("author", document.author())
                .param("at", document.storedAt().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                insert into casefile.document_content (tenant_id, document_id, content)
                values (platform.current_tenant(), :id, :content)
                """).param("id", document.documentId()).param("content", content).update();
    }

    private void tell(StoredDocument document, Actor actor) {
        journal.write(new JournalEntry(
                document.customerId(),
                document.openItemId(),
                "casefile.document-stored",
                document.storedAt(),
                actor,
                Map.of(
                        "document", document.documentId().toString(),
                        "kind", "@" + document.kind().key(),
                        "file", document.fileName(),
                        "sha256", document.sha256())));
    }

    /** A button pressed twice, or a file sent again. */
    private Optional<UUID> already(UUID customerId, @Nullable UUID openItemId, DocumentKind kind, byte[] hash) {
        return db.sql("""
                select d.document_id
                  from casefile.document d
                 where d.tenant_id = platform.current_tenant()
                   and d.customer_id = :customer
                   and d.open_item_id is not distinct from :item::uuid
                   and d.kind = :kind
                   and d.sha256 = :hash
                   and not exists (select 1
                                     from casefile.document_withdrawal w
                                    where w.tenant_id = d.tenant_id
                                      and w.document_id = d.document_id)
                 order by d.document_id
                 limit 1
                """)
                .param("customer", customerId)
                .param("item", openItemId)
                .param("kind", kind.code())
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
