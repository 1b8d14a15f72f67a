package org.encaisse.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.exchange.BringFile;
import org.encaisse.exchange.FileImport;
import org.encaisse.exchange.ImportKind;
import org.encaisse.exchange.Imports;
import org.encaisse.exchange.Wanted;
import org.encaisse.kernel.tenant.Actor;

/** A file of invoices taken in as a person would bring it, against a bare COPY of the rows it became. */
final class ImportPart {

    private final Server server;
    private final Application application;
    private final Report report;
    private final Portfolio portfolio;
    private final Path folder;

    ImportPart(Server server, Application application, Report report, Portfolio portfolio, Path folder) {
        this.server = server;
        this.application = application;
        this.report = report;
        this.portfolio = portfolio;
        this.folder = folder;
    }

    void measure(Connection owner) throws Exception {
        Path file = folder.resolve("factures.csv");
        portfolio.writeCsv(file);
        Server.execute(owner, "analyze customers.customer");
        server.settle();
        double seconds = Stopwatch.once(() -> bring(file, true));
        List<Copies.Rows> rows = List.of(
                new Copies.Rows(
                        "receivables.invoice", "tenant_id = '%s'".formatted(application.tenant()), "invoice_id"),
                new Copies.Rows(
                        "receivables.open_item", "tenant_id = '%s'".formatted(application.tenant()), "open_item_id"));
        Copies copies = new Copies(owner, folder);
        copies.prepare(rows);
        server.settle();
        double floor = Stopwatch.once(() -> copies.copyIn(rows));
        copies.drop();
        report.ratio("import of %,d lines of CSV / bare COPY".formatted(portfolio.items()), seconds, floor, "≤ 4×");
        server.settle();
        report.ratio("the same file once more: nothing changes", Stopwatch.once(() -> bring(file, true)), floor, "");
        Files.delete(file);
    }

    private void bring(Path file, boolean keep) throws Exception {
        UUID id = application.in(() -> {
            try (InputStream content = Files.newInputStream(file)) {
                return application
                        .bean(BringFile.class)
                        .bring(
                                ImportKind.INVOICES,
                                "factures.csv",
                                content,
                                new Wanted(Map.of(), Map.of(), null, null, null, false, null),
                                keep,
                                new Actor(null, "Banc"));
            }
        });
        FileImport taken = application.in(() -> application.bean(Imports.class).byId(id));
        while (!taken.isOver()) {
            Thread.sleep(20);
            taken = application.in(() -> application.bean(Imports.class).byId(id));
        }
        if (taken.failure() != null || taken.counts().rejected() > 0) {
            throw new IllegalStateException("the import went wrong: " + taken);
        }
    }
}
