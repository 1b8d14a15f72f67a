package org.encaisse.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer's chronology, oldest first, each line with the two seals that hold it: with them its hash can be computed anew. */
@Component
@Transactional(readOnly = true)
public class SealedLines {

    private final JdbcClient jdbc;

    SealedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param previous the hash that this one is tied to; null while the line is not sealed */
    public record Line(
            UUID entryId,
            @Nullable UUID openItemId,
            String kind,
            Instant at,
            @Nullable UUID actorId,
            String actor,
            Map<String, String> detail,
            @Nullable Long seq,
            @Nullable String previous,
            @Nullable String hash) {}

    /** How far the chain goes. */
    public record Head(long seq, String hash, Instant sealedAt) {}

    public Slice<Line> page(UUID customerId, @Nullable UUID after, int limit) {
        List<Line> read = jdbc.sql("""
                        select j.entry_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail, s.seq,
                               case when s.seq = 1 then decode(repeat('00', 32), 'hex') else p.hash end as previous, s.hash
                          from casefile.journal j
                          left join casefile.journal_seal s on s.tenant_id = j.tenant_id and s.entry_id = j.entry_id
                          left join casefile.journal_seal p on p.tenant_id = s.tenant_id and p.seq = s.seq - 1
                         where j.tenant_id = (select platform.current_tenant())
                           and j.customer_id = :customer
                           and (:after::uuid is null or j.entry_id > :after::uuid)
                         order by j.entry_id
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit + 1)
                .query(SealedLines::line)
                .list();
        return Slice.of(read, limit, line -> line.entryId().toString());
    }

    @Nullable
    public Head head() {
        return jdbc.sql("""
                        select h.seq, h.hash, h.sealed_at
                          from casefile.journal_head h
                         where h.tenant_id = (select platform.current_tenant())
                        """)
                .query((row, n) -> new Head(
                        row.getLong(1),
                        HexFormat.of().formatHex(row.getBytes(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("entry_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                row.getString("kind"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                Detail.read(row.getString("detail")),
                row.getObject("seq", Long.class),
                hex(row.getBytes("previous")),
                hex(row.getBytes("hash")));
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
