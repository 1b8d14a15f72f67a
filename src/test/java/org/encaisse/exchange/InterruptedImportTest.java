package org.encaisse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An import whose session is killed in the middle: nothing of it stays, it begins again by itself, and is whole. */
@EncaisseTest
class InterruptedImportTest {

    private static final int LINES = 60_000;

    private final ApplicationContext application;

    InterruptedImportTest(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void an_import_that_is_cut_off_begins_again_and_is_whole() throws InterruptedException {
        Accounts accounts = new Accounts(application, "EUR");
        StringBuilder file = new StringBuilder("number;customer;date;due;amount\n");
        for (int i = 0; i < LINES; i++) {
            file.append("F-").append(i).append(";C").append(i % 500).append(";2026-03-01;2026-03-31;12.50\n");
        }
        UUID id = accounts.start(
                ImportKind.INVOICES, file.toString().getBytes(StandardCharsets.UTF_8), "{\"createCustomers\": true}");

        long killed = 0;
        for (int i = 0; i < 3_000 && killed == 0; i++) {
            // The session that takes a file in holds the tenant's turn.
            killed = accounts.count("""
                    select count(*) filter (where pg_terminate_backend(l.pid))
                      from pg_locks l
                     where l.locktype = 'advisory'
                       and l.granted
                       and l.classid::bigint << 32 | l.objid::bigint
                           = hashtextextended('exchange.import' || platform.current_tenant()::text, 0)
                       and l.database = (select d.oid from pg_database d where d.datname = current_database())
                    """);
            Thread.sleep(5);
        }
        assertThat(killed).isEqualTo(1);
        assertThat(accounts.count("select count(*) from receivables.invoice")).isZero();

        FileImport over = accounts.await(id);
        assertThat(over.state()).isEqualTo(FileImport.State.DONE);
        assertThat(over.counts().created()).isEqualTo(LINES);
        assertThat(accounts.count("select count(*) from receivables.invoice")).isEqualTo(LINES);
        assertThat(accounts.count("select count(*) from receivables.open_item")).isEqualTo(LINES);
    }
}
