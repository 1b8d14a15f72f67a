package org.encaisse.bench;

import java.nio.file.Path;
import java.util.Locale;

/** What the run has put into the outbox leaves, letter and statement, to a server on the loopback. */
final class OutboxPart {

    private static final int WORKERS = 4;

    /** What a letter weighs when nothing goes with it, in bytes. */
    private static final int WITHOUT_STATEMENT = 8 * 1024;

    private final Server server;
    private final Report report;
    private final Path folder;

    OutboxPart(Server server, Report report, Path folder) {
        this.server = server;
        this.report = report;
        this.folder = folder;
    }

    void measure(long mails) throws Exception {
        try (SmtpSink sink = new SmtpSink();
                Application application = Application.start(
                        server,
                        folder,
                        "--encaisse.outbox.workers=" + WORKERS,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + sink.port())) {
            await(sink, Math.min(2_000, mails));
            long from = sink.mails.get();
            Processor before = Processor.now(folder);
            long began = System.nanoTime();
            await(sink, from + mails);
            long sent = sink.mails.get() - from;
            double speed = sent / ((System.nanoTime() - began) / 1e9);
            report.say("  " + Processor.now(folder).each(before, sent));
            int size = (int) (sink.bytes.get() / sink.mails.get());
            double own = sink.ownSpeed(WORKERS, 500, size);
            report.line(
                    "outbox: %,d letters of %,d kB with their statement, to a sink / one such mail repeated"
                            .formatted(sent, size / 1024),
                    "%.0f /s".formatted(speed),
                    "%.0f /s".formatted(own),
                    String.format(Locale.ROOT, "%.1f×", own / speed),
                    "");
            double bare = sink.ownSpeed(WORKERS, 2_000, WITHOUT_STATEMENT);
            report.line(
                    "the same / a mail of %d kB, without statement, repeated".formatted(WITHOUT_STATEMENT / 1024),
                    "%.0f /s".formatted(speed),
                    "%.0f /s".formatted(bare),
                    String.format(Locale.ROOT, "%.1f×", bare / speed),
                    "≤ 2×");
        }
    }

    private static void await(SmtpSink sink, long mails) throws InterruptedException {
        long still = System.nanoTime();
        long seen = -1;
        while (sink.mails.get() < mails) {
            Thread.sleep(5);
            long now = sink.mails.get();
            if (now != seen) {
                seen = now;
                still = System.nanoTime();
            } else if (System.nanoTime() - still > 60e9) {
                throw new IllegalStateException("no mail has come for a minute, after " + now);
            }
        }
    }
}
