package org.encaisse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.encaisse.platform.tabular.CsvTableWriter;
import org.encaisse.platform.tabular.TableWriter;
import org.encaisse.platform.tabular.XlsxTableWriter;
import org.encaisse.testing.Damaged;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Damaged files brought to the whole application: every line they were counted for is there, and no other. */
@EncaisseTest
class DamagedFilesTest {

    private static final int FILES = 200;
    private static final String CREATE = "{\"createCustomers\": true, \"dateOrder\": \"DMY\", \"decimal\": \",\"}";

    private final ApplicationContext application;

    DamagedFilesTest(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void no_damaged_file_leaves_half_of_itself() {
        Accounts accounts = new Accounts(application, "EUR");
        List<UUID> brought = new ArrayList<>();
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] damaged =
                    seed % 2 == 0 ? Damaged.text(file(seed, false), random) : Damaged.bytes(file(seed, true), random);
            brought.add(accounts.start(ImportKind.INVOICES, damaged, CREATE));
        }
        long created = 0;
        long refused = 0;
        for (UUID id : brought) {
            FileImport over = accounts.await(id);
            assertThat(over.failure()).as(id.toString()).isNotEqualTo("exchange.unexpected");
            if (over.state() == FileImport.State.FAILED) {
                refused++;
                assertThat(over.counts().read()).isZero();
            }
            created += over.counts().created();
        }
        assertThat(refused).isGreaterThan(FILES / 10);
        assertThat(accounts.count("select count(*) from receivables.open_item")).isEqualTo(created);
        assertThat(accounts.count("""
                select count(*)
                  from receivables.invoice i
                 where i.total <> (select sum(o.amount)
                                     from receivables.open_item o
                                    where o.invoice_id = i.invoice_id)
                """)).isZero();
    }

    private static byte[] file(int seed, boolean workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = workbook
                ? new XlsxTableWriter(out, "Factures")
                : new CsvTableWriter(out, CsvTableWriter.Dress.FRENCH)) {
            writer.text("Numéro")
                    .text("Client")
                    .text("Date")
                    .text("Échéance")
                    .text("Montant")
                    .endRow();
            for (int i = 0; i < 60; i++) {
                writer.text("F-" + seed + "-" + i / 2)
                        .text("Société \"" + (i / 2) % 7 + "\" ; Été")
                        .date(LocalDate.of(2026, 1, 1 + (i / 2) % 28))
                        .date(LocalDate.of(2026, 2 + i % 2, 1 + i % 28))
                        .number(new BigDecimal(i * 37 + 1).movePointLeft(2))
                        .endRow();
            }
        }
        return out.toByteArray();
    }
}
