package org.encaisse.exchange;

import java.util.UUID;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells, about once a second and outside of the import's own transaction, how far it is. */
final class Progress {

    private static final int LOOK_EVERY = 1_000;
    private static final long TELL_EVERY_MILLIS = 700;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final BusinessClock clock;
    private final UUID importId;
    private long lines;
    private long told;

    Progress(JdbcClient jdbc, TransactionTemplate apart, BusinessClock clock, UUID importId) {
        this.jdbc = jdbc;
        this.apart = apart;
        this.clock = clock;
        this.importId = importId;
    }

    void read() {
        if (++lines % LOOK_EVERY == 0 && clock.now().toEpochMilli() - told > TELL_EVERY_MILLIS) {
            tell("reading");
        }
    }

    void phase(String phase) {
        tell(phase);
    }

    long lines() {
        return lines;
    }

    private void tell(String phase) {
        told = clock.now().toEpochMilli();
        apart.executeWithoutResult(status -> jdbc.sql("""
                update exchange.import
                   set done = :done, phase = :phase
                 where tenant_id = :tenant
                   and import_id = :import
                """)
                .param("done", lines)
                .param("phase", phase)
                .param("import", importId)
                .update());
    }
}
