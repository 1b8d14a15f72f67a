package org.encaisse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.post.BuildPrintFile;
import org.encaisse.post.PrepareBatch;
import org.encaisse.post.PrintBatch;

/** What the run has put into the outbox, on paper: letters with their statement written and archived, then one file. */
final class LettersPart {

    private static final int WRITERS = 2;

    private final Server server;
    private final Report report;
    private final Path folder;

    LettersPart(Server server, Report report, Path folder) {
        this.server = server;
        this.report = report;
        this.folder = folder;
    }

    void measure(int most) throws Exception {
        try (Connection owner = server.owner()) {
            int letters = onPaper(owner, most);
            try (Application application = Application.start(server, folder, "--encaisse.outbox.workers=" + WRITERS)) {
                Processor before = Processor.now(folder);
                double seconds = Stopwatch.once(() -> await(owner, letters));
                report.line(
                        "letters with statement, written and archived, of %,d; %d writers".formatted(letters, WRITERS),
                        "%.0f /s".formatted(letters / seconds),
                        "",
                        "",
                        "");
                report.say("  " + Processor.now(folder).each(before, letters));
                print(application);
            }
        }
    }

    private void print(Application application) throws Exception {
        UUID batch = application.in(() -> application
                .bean(PrepareBatch.class)
                .prepare(
                        new PrepareBatch.Choice(null, null, MessageChannel.LETTER, true, "fr"),
                        new Actor(null, "bench"),
                        LocalDate.now())
                .orElseThrow());
        PrintBatch[] made = new PrintBatch[1];
        double seconds = Stopwatch.once(() -> made[0] =
                application.in(() -> application.bean(BuildPrintFile.class).launch(batch, Duration.ofMinutes(10))));
        long size = Files.size(application
                .in(() -> application.bean(BuildPrintFile.class).file(batch))
                .orElseThrow());
        report.line(
                "one print file of %,d letters, %,d pages, %,d MB"
                        .formatted(made[0].letters(), made[0].pages(), size >> 20),
                "%.1f s".formatted(seconds),
                "",
                "",
                "5 000: < 60 s");
    }

    /** The mails of the run become letters; everybody has an address. @return how many wait */
    private int onPaper(Connection owner, int most) throws Exception {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    update customers.contact
                       set street = '12, rue de la République', postal_code = '69002', city = 'Lyon', country = 'FR'
                    """);
            return statement.executeUpdate("""
                    update correspondence.message
                       set channel = 'letter'
                     where (tenant_id, message_id) in (select tenant_id, message_id
                                                         from correspondence.message
                                                        where state = 'reserved'
                                                          and purpose = 'dunning'
                                                        order by message_id
                                                        limit %d)
                    """.formatted(most));
        }
    }

    private static void await(Connection owner, int letters) throws Exception {
        try (Statement statement = owner.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery("""
                        select count(*)
                          from correspondence.message
                         where channel = 'letter'
                           and state = 'reserved'
                        """)) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
    }
}
