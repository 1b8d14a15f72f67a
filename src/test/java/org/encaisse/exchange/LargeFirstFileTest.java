package org.encaisse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A new organisation brings many invoices to a database whose statistics know only those of others: PostgreSQL expects one
 * row of it, and would compare each line with each.
 */
@EncaisseTest
class LargeFirstFileTest {

    private static final int LINES = 60_000;
    private static final int OTHERS = 20;

    private final ApplicationContext application;

    LargeFirstFileTest(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void it_is_taken_in_and_so_is_the_next_and_its_payments() throws Exception {
        for (int i = 0; i < OTHERS; i++) {
            new Accounts(application, "EUR").load(ImportKind.INVOICES, invoices(100, "12.50"), CREATES);
        }
        analyze();

        Accounts accounts = new Accounts(application, "EUR");
        assertThat(accounts.load(ImportKind.INVOICES, invoices(LINES, "12.50"), CREATES)
                        .counts()
                        .created())
                .isEqualTo(LINES);
        FileImport again = accounts.load(ImportKind.INVOICES, invoices(LINES, "12.50"), CREATES);
        assertThat(again.counts().unchanged()).isEqualTo(LINES);
        FileImport paid = accounts.load(ImportKind.PAYMENTS, payments(), "{}");
        assertThat(paid.counts().created()).isEqualTo(LINES);
        assertThat(accounts.count("select count(*) from receivables.open_item where remaining <> 0"))
                .isZero();
    }

    private static final String CREATES = "{\"createCustomers\": true}";

    private static String invoices(int lines, String amount) {
        StringBuilder file = new StringBuilder("number;customer;date;due;amount\n");
        for (int i = 0; i < lines; i++) {
            file.append("F-").append(i).append(";C").append(i % 500).append(";2026-03-01;2026-03-31;");
            file.append(amount).append('\n');
        }
        return file.toString();
    }

    private static String payments() {
        StringBuilder file = new StringBuilder("reference;customer;date;amount;invoice\n");
        for (int i = 0; i < LINES; i++) {
            file.append("R-").append(i).append(";C").append(i % 500).append(";2026-04-01;12.50;F-");
            file.append(i).append('\n');
        }
        return file.toString();
    }

    /** As autovacuum does some time or other. */
    private void analyze() throws Exception {
        Environment environment = application.getEnvironment();
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute("analyze receivables.invoice");
            statement.execute("analyze receivables.open_item");
            statement.execute("analyze customers.customer");
        }
    }
}
