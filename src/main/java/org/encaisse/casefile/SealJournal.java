package org.encaisse.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties the entries written since the last time to the tenant's chain, in batches, after the fact: no business
 * transaction waits for another.
 *
 * <p>The order of the chain is the order of sealing, so an entry whose transaction commits late, after entries with
 * younger ids were sealed, simply comes next.
 */
@Component
class SealJournal {

    /** No transaction is open for longer: entries made before this, counted from the last seal, are all in the chain. */
    private static final Duration LATEST_COMMIT = Duration.ofHours(24);

    private final JdbcClient db;
    private final BusinessClock clock;

    SealJournal(JdbcClient db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Seals at most {@code limit} entries and answers how many; fewer than {@code limit} means that all are sealed. */
    @Transactional
    public int seal(int limit) {
        Head head = lockHead();
        List<JournalLine> fresh = unsealed(head, limit);
        if (fresh.isEmpty()) {
            return 0;
        }
        String[] ids = new String[fresh.size()];
        String[] hashes = new String[fresh.size()];
        byte[] hash = head.hash();
        for (int i = 0; i < ids.length; i++) {
            hash = Chain.link(hash, head.seq() + i + 1, head.tenantId(), fresh.get(i));
            ids[i] = fresh.get(i).entryId().toString();
            hashes[i] = HexFormat.of().formatHex(hash);
        }
        // A full batch leaves more behind: the next one looks back as far as this one did.
        write(head, ids, hashes, hash, fresh.size() < limit);
        return ids.length;
    }

    /** Two workers at once wait for each other here; the second goes on from where the first stopped. */
    private Head lockHead() {
        db.sql("""
                        insert into casefile.journal_head (tenant_id, seq, hash, sealed_at)
                        values (platform.current_tenant(), 0, :beginning, 'epoch')
                        on conflict do nothing
                        """).param("beginning", Chain.BEGINNING).update();
        return db.sql("""
                        select h.tenant_id, h.seq, h.hash, h.sealed_at
                          from casefile.journal_head h
                         where h.tenant_id = platform.current_tenant()
                           for update
                        """)
                .query((row, number) -> new Head(
                        row.getObject("tenant_id", UUID.class),
                        row.getLong("seq"),
                        row.getBytes("hash"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private List<JournalLine> unsealed(Head head, int limit) {
        return db.sql("""
                        select j.entry_id, j.customer_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail,
                               null::bytea as hash
                          from casefile.journal j
                         where j.tenant_id = platform.current_tenant()
                           and j.entry_id > :from::uuid
                           and not exists (select 1
                                             from casefile.journal_seal s
                                            where s.tenant_id = j.tenant_id
                                              and s.entry_id = j.entry_id)
                         order by j.entry_id
                         limit :limit
                        """)
                .param("from", firstIdAt(head.sealedAt().minus(LATEST_COMMIT)))
                .param("limit", limit)
                .query(Journal::line)
                .list();
    }

    private void write(Head head, String[] ids, String[] hashes, byte[] last, boolean all) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        db.sql("""
                        insert into casefile.journal_seal (tenant_id, seq, entry_id, hash, sealed_at)
                        select platform.current_tenant(), :seq + s.number, s.entry_id, decode(s.hash, 'hex'), :now
                          from unnest(:ids::uuid[], :hashes::text[]) with ordinality s (entry_id, hash, number)
                        """)
                .param("seq", head.seq())
                .param("ids", ids)
                .param("hashes", hashes)
                .param("now", now)
                .update();
        db.sql("""
                        update casefile.journal_head
                           set seq = :seq, hash = :hash, sealed_at = case when :all then :now else sealed_at end
                         where tenant_id = platform.current_tenant()
                        """)
                .param("seq", head.seq() + ids.length)
                .param("hash", last)
                .param("all", all)
                .param("now", now)
                .update();
    }

    /** The smallest UUID version 7 that an entry made at this moment can have. */
    private static UUID firstIdAt(Instant moment) {
        return new UUID((Math.max(0, moment.toEpochMilli()) << 16) | 0x7000L, 0x8000000000000000L);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Head(UUID tenantId, long seq, byte[] hash, Instant sealedAt) {}
}
