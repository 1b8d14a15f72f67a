package org.encaisse.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.encaisse.casefile.ComposeStatement;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;

/** Statements of account of customers as they come, from the database to the PDF: by one thread, then by two. */
final class StatementPart {

    private final Application application;
    private final Report report;
    private final LocalDate on;

    StatementPart(Application application, Report report, LocalDate on) {
        this.application = application;
        this.report = report;
        this.on = on;
    }

    void measure(Connection owner) throws Exception {
        List<UUID> customers = customers(owner);
        print(customers.subList(0, Math.min(500, customers.size())));
        long[] bytes = new long[1];
        double seconds = Stopwatch.once(() -> bytes[0] = print(customers));
        report.line(
                "statements as PDF/A of %,d kB, one thread".formatted(bytes[0] / customers.size() / 1024),
                "%.0f /s".formatted(customers.size() / seconds),
                "",
                "",
                "");
        double together = Stopwatch.once(() -> {
            try (var desks = Executors.newFixedThreadPool(2)) {
                for (var printed : desks.invokeAll(Collections.nCopies(2, () -> print(customers)))) {
                    printed.get();
                }
            }
        });
        report.line(
                "the same, two threads", "%.0f /s".formatted(2 * customers.size() / together), "", "", "≥ 100 pages/s");
    }

    private long print(List<UUID> customers) {
        RenderStatement render = application.bean(RenderStatement.class);
        ComposeStatement compose = application.bean(ComposeStatement.class);
        BusinessClock clock = application.bean(BusinessClock.class);
        long bytes = 0;
        for (UUID customer : customers) {
            var statement = application.in(() -> compose.of(customer, Currency.getInstance("EUR"), on));
            bytes += render.pdf(statement, Ids.next(), clock.now()).length;
        }
        return bytes;
    }

    private List<UUID> customers(Connection owner) throws Exception {
        List<UUID> customers = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.customer_id
                          from customers.customer c
                         where c.tenant_id = '%s'
                         order by hashtext(c.code)
                         limit 2000
                        """.formatted(application.tenant()))) {
            while (row.next()) {
                customers.add(row.getObject(1, UUID.class));
            }
        }
        return customers;
    }
}
