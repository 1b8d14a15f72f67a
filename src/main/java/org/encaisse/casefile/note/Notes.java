package org.encaisse.casefile.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a customer, newest first. */
@Component
@Transactional(readOnly = true)
public class Notes {

    private static final int MOST = 200;

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    /** {@code after} is the id of the last note of the slice before, null at the beginning. */
    public Slice<Note> of(UUID customerId, @Nullable UUID after, int limit) {
        List<Note> read = db.sql("""
                select n.note_id, n.customer_id, n.open_item_id, n.text, n.author, n.written_at
                  from casefile.note n
                 where n.tenant_id = platform.current_tenant()
                   and n.customer_id = :customer
                   and (:after::uuid is null or n.note_id < :after::uuid)
                 order by n.note_id desc
                 limit :limit
                """)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Notes::note)
                .list();
        return Slice.of(read, limit, note -> note.noteId().toString());
    }

    /** Those about one of these open items. */
    public List<Note> about(Collection<UUID> openItemIds) {
        return db.sql("""
                select n.note_id, n.customer_id, n.open_item_id, n.text, n.author, n.written_at
                  from casefile.note n
                 where n.tenant_id = platform.current_tenant()
                   and n.open_item_id = any (:items::uuid[])
                 order by n.note_id desc
                 limit :most
                """)
                .param("items", openItemIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", MOST)
                .query(Notes::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("note_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                row.getString("text"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
