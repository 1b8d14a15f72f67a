package org.encaisse.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.encaisse.casefile.ChainCheck.Broken;
import org.encaisse.casefile.ChainCheck.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the whole chain of the tenant's journal, seal by seal, and names the first place where it was touched. */
@Component
public class VerifyChain {

    private final JdbcClient db;

    VerifyChain(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck verify() {
        Walk walk = new Walk();
        db.sql("""
                        select s.tenant_id, s.seq, s.hash as seal, s.entry_id as sealed_id, null::bytea as hash,
                               j.entry_id, j.customer_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail
                          from casefile.journal_seal s
                          left join casefile.journal j on j.tenant_id = s.tenant_id and j.entry_id = s.entry_id
                         where s.tenant_id = platform.current_tenant()
                         order by s.seq
                        """).withFetchSize(2_000).query(row -> {
            walk.next(Seal.of(row));
        });
        return walk.end(head(), waiting());
    }

    private @Nullable Head head() {
        return db.sql("""
                        select h.seq, h.hash
                          from casefile.journal_head h
                         where h.tenant_id = platform.current_tenant()
                        """)
                .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(null);
    }

    private long waiting() {
        return db.sql("""
                        select count(*)
                          from casefile.journal j
                         where j.tenant_id = platform.current_tenant()
                           and not exists (select 1
                                             from casefile.journal_seal s
                                            where s.tenant_id = j.tenant_id
                                              and s.entry_id = j.entry_id)
                        """).query(Long.class).single();
    }

    /** One pass over the seals; once something is broken, what follows says nothing more. */
    private static final class Walk {

        private long seq;
        private byte[] hash = Chain.BEGINNING;
        private @Nullable Broken broken;

        void next(Seal seal) {
            if (broken != null) {
                return;
            }
            seq++;
            if (seal.seq() != seq) {
                broken = new Broken(seq, null, Fault.SEAL_MISSING);
            } else if (seal.entry() == null) {
                broken = new Broken(seq, seal.sealedId(), Fault.ENTRY_MISSING);
            } else {
                hash = Chain.link(hash, seq, seal.tenantId(), seal.entry());
                if (!Arrays.equals(hash, seal.seal())) {
                    broken = new Broken(seq, seal.sealedId(), Fault.ENTRY_ALTERED);
                }
            }
        }

        ChainCheck end(@Nullable Head head, long waiting) {
            if (broken != null) {
                return broken;
            }
            long length = head == null ? 0 : head.seq();
            byte[] last = head == null ? Chain.BEGINNING : head.hash();
            if (length != seq || !Arrays.equals(last, hash)) {
                return new Broken(length > seq ? seq + 1 : seq, null, Fault.END_MISSING);
            }
            return new ChainCheck.Intact(seq, waiting, HexFormat.of().formatHex(hash));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Head(long seq, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Seal(
            UUID tenantId,
            long seq,
            byte[] seal,
            UUID sealedId,
            @Nullable JournalLine entry) {

        static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getObject("tenant_id", UUID.class),
                    row.getLong("seq"),
                    row.getBytes("seal"),
                    row.getObject("sealed_id", UUID.class),
                    row.getString("kind") == null ? null : Journal.line(row, 0));
        }
    }
}
