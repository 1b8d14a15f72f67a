package org.encaisse.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened, never changed and never taken away: the chronology of every debtor's file. */
@Component
public class Journal {

    private static final int BATCH = 10_000;

    private final JdbcClient db;

    Journal(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void write(JournalEntry entry) {
        insert(List.of(entry));
    }

    /** Many at once, in the order given: a run writes as fast as the database takes rows. */
    @Transactional
    public void writeAll(List<JournalEntry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            insert(entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
    }

    /** One customer's chronology, newest first; {@code after} is the cursor of the slice before, null at the start. */
    @Transactional(readOnly = true)
    public Slice<JournalLine> timeline(UUID customerId, @Nullable String after, int limit) {
        List<JournalLine> read = db.sql("""
                        select j.entry_id, j.customer_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail, s.hash
                          from casefile.journal j
                          left join casefile.journal_seal s on s.tenant_id = j.tenant_id and s.entry_id = j.entry_id
                         where j.tenant_id = platform.current_tenant()
                           and j.customer_id = :customer
                           and (:after::uuid is null or j.entry_id < :after::uuid)
                         order by j.entry_id desc
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Journal::line)
                .list();
        return Slice.of(read, limit, line -> line.entryId().toString());
    }

    /** The newest lines of the whole desk whose kind starts so ({@code "dunning."}), newest first. */
    @Transactional(readOnly = true)
    public List<JournalLine> latest(String kindPrefix, int limit) {
        return db.sql("""
                        select j.entry_id, j.customer_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail, s.hash
                          from casefile.journal j
                          left join casefile.journal_seal s on s.tenant_id = j.tenant_id and s.entry_id = j.entry_id
                         where j.tenant_id = platform.current_tenant()
                           and starts_with(j.kind, :prefix)
                         order by j.entry_id desc
                         limit :limit
                        """)
                .param("prefix", kindPrefix)
                .param("limit", limit)
                .query(Journal::line)
                .list();
    }

    private void insert(List<JournalEntry> entries) {
        List<UUID> ids = entries.stream().map(entry -> Ids.next()).toList();
        db.sql("""
                        insert into casefile.journal
                               (tenant_id, entry_id, customer_id, open_item_id, kind, occurred_at, actor_id, actor, detail)
                        select platform.current_tenant(), e.*
                          from unnest(:ids::uuid[], :customers::uuid[], :items::uuid[], :kinds::text[], :times::timestamptz[],
                                      :actorIds::uuid[], :actors::text[], :details::jsonb[]) e
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("customers", strings(entries, JournalEntry::customerId))
                .param("items", strings(entries, JournalEntry::openItemId))
                .param("kinds", strings(entries, JournalEntry::kind))
                .param("times", strings(entries, e -> OffsetDateTime.ofInstant(e.at(), ZoneOffset.UTC)))
                .param("actorIds", strings(entries, e -> e.actor().userId()))
                .param("actors", strings(entries, e -> e.actor().name()))
                .param("details", strings(entries, e -> Detail.write(e.detail())))
                .update();
        insertItems(entries, ids);
    }

    private void insertItems(List<JournalEntry> entries, List<UUID> ids) {
        List<String> of = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (UUID item : entries.get(i).everyItem()) {
                of.add(ids.get(i).toString());
                items.add(item.toString());
            }
        }
        if (items.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into casefile.journal_item (tenant_id, entry_id, open_item_id)
                        select platform.current_tenant(), e.*
                          from unnest(:ids::uuid[], :items::uuid[]) e
                        """)
                .param("ids", of.toArray(String[]::new))
                .param("items", items.toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] strings(
            List<JournalEntry> entries, java.util.function.Function<JournalEntry, @Nullable Object> column) {
        @Nullable String[] values = new @Nullable String[entries.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(entries.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }

    static JournalLine line(ResultSet row, int number) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return new JournalLine(
                row.getObject("entry_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                row.getString("kind"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getObject("actor_id", UUID.class), row.getString("actor")),
                Detail.read(row.getString("detail")),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }

    /** Who wrote in this file since that entry, this person aside; null when nobody did. */
    @Transactional(readOnly = true)
    public @Nullable String wroteSince(UUID customerId, UUID seen, Actor self) {
        return db.sql("""
                        select j.actor
                          from casefile.journal j
                         where j.tenant_id = (select platform.current_tenant())
                           and j.customer_id = :customer
                           and j.entry_id > :seen
                           and j.actor_id is distinct from :self
                         order by j.entry_id desc
                         limit 1
                        """)
                .param("customer", customerId)
                .param("seen", seen)
                .param("self", self.userId())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
