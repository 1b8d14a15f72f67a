package org.encaisse.casefile.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a customer or of what it owes, newest first; those set aside come along and say so. */
@Component
@Transactional(readOnly = true)
public class Documents {

    private static final int MOST = 500;

    private static final String COLUMNS = """
            select d.document_id, d.customer_id, d.open_item_id, d.kind, d.file_name, d.media_type, d.size, d.sha256,
                   d.stored_on, d.author, d.stored_at, w.reason as withdrawn
              from casefile.document d
              left join casefile.document_withdrawal w
                     on w.tenant_id = d.tenant_id
                    and w.document_id = d.document_id
             where d.tenant_id = platform.current_tenant()
            """;

    private final JdbcClient db;

    Documents(JdbcClient db) {
        this.db = db;
    }

    public List<StoredDocument> of(UUID customerId) {
        return db.sql(COLUMNS + """
                   and d.customer_id = :customer
                 order by d.document_id desc
                 limit :most
                """)
                .param("customer", customerId)
                .param("most", MOST)
                .query(Documents::document)
                .list();
    }

    /** Those about one of these open items. */
    public List<StoredDocument> about(Collection<UUID> openItemIds) {
        return db.sql(COLUMNS + """
                   and d.open_item_id = any (:items::uuid[])
                 order by d.document_id desc
                 limit :most
                """)
                .param("items", openItemIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", MOST)
                .query(Documents::document)
                .list();
    }

    public Optional<StoredDocument> byId(UUID documentId) {
        return db.sql(COLUMNS + """
                   and d.document_id = :document
                """)
                .param("document", documentId)
                .query(Documents::document)
                .optional();
    }

    /** The exact bytes that were stored. */
    public byte[] content(UUID documentId) {
        return db.sql("""
                select c.content
                  from casefile.document_content c
                 where c.tenant_id = platform.current_tenant()
                   and c.document_id = :document
                """)
                .param("document", documentId)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new Refused(DocumentRefusal.NO_SUCH_DOCUMENT));
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getObject("document_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                DocumentKind.parse(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("stored_on", LocalDate.class),
                row.getString("author"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn"));
    }
}
