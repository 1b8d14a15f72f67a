package org.encaisse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.springframework.util.FileSystemUtils;

/**
 * {@code Bench [items] [part…] [keep]}: measures the parts named (all when none is) on so many open items; {@code keep}
 * takes the data of the last time.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final List<String> PARTS =
            List.of("import", "aged", "dry", "run", "letters", "outbox", "pdf", "day", "simulate");

    private final Report report = new Report();
    private final Portfolio portfolio;
    private final List<String> parts;
    private final boolean keep;

    private Bench(long items, List<String> parts, boolean keep) {
        // A working day, so that the run has something to do.
        LocalDate on = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        this.portfolio = new Portfolio(items, on);
        this.parts = parts;
        this.keep = keep;
    }

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean keep = words.remove("keep");
        long items =
                !words.isEmpty() && words.getFirst().matches("\\d+") ? Long.parseLong(words.removeFirst()) : 1_000_000;
        if (!PARTS.containsAll(words)) {
            System.out.println("bench [items] [keep] [part…], parts: " + String.join(" ", PARTS));
            System.exit(2);
        }
        new Bench(items, words.isEmpty() ? PARTS : words, keep).measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        if (!keep) {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
        Files.createDirectories(FOLDER);
        try (Server server = Server.start(FOLDER)) {
            try (Application application = Application.start(server, FOLDER, "--encaisse.outbox.workers=0")) {
                measure(server, application);
            }
            if (parts.contains("letters")) {
                new LettersPart(server, report, FOLDER).measure(5_000);
            }
            if (parts.contains("outbox")) {
                new OutboxPart(server, report, FOLDER).measure(Math.clamp(portfolio.items() / 100, 20, 10_000));
            }
        }
        report.memory();
        report.keep(FOLDER.resolve("figures.md"));
    }

    private void measure(Server server, Application application) throws Exception {
        report.say("%,d open items of %,d customers on %s; %d cores"
                .formatted(
                        portfolio.items(),
                        portfolio.customers(),
                        portfolio.on(),
                        Runtime.getRuntime().availableProcessors()));
        try (Connection owner = server.owner()) {
            if (!keep) {
                fill(server, application, owner);
            }
            if (parts.contains("aged")) {
                new AgedPart(application, report, portfolio).measure(owner);
            }
            if (parts.contains("pdf")) {
                new StatementPart(application, report, portfolio.on()).measure(owner);
            }
            RunPart run = new RunPart(server, application, report, portfolio.on(), FOLDER);
            if (parts.contains("dry")) {
                run.dry(owner);
            }
            if (parts.contains("run")) {
                run.writing(owner);
            }
            if (parts.contains("simulate")) {
                new SimulatePart(application, report, portfolio.on()).measure();
            }
            if (parts.contains("day")) {
                new DayPart(application, report, portfolio.items() < 100_000 ? 30 : 300).measure(owner);
            }
        }
    }

    private void fill(Server server, Application application, Connection owner) throws Exception {
        Load load = new Load(owner, portfolio, application.tenant().value(), application.entity());
        load.customers();
        if (parts.contains("import")) {
            new ImportPart(server, application, report, portfolio, FOLDER).measure(owner);
        } else {
            load.invoices();
        }
        Past.happens(owner, portfolio, application.tenant().value());
        application.in(() -> {
            application
                    .bean(MarkAccountsRefreshed.class)
                    .mark(
                            application.entity(),
                            "bench",
                            application.bean(BusinessClock.class).now());
            return 0;
        });
        server.vacuum();
        server.settle();
    }
}
