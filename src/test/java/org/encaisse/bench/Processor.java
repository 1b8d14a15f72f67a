package org.encaisse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a part costs in processor time, ours and the database's: a busy machine stretches seconds, hardly these. */
record Processor(Duration desk, Duration database) {

    private static final int NANOS = 1_000_000;

    static Processor now(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        Duration database = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new Processor(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), database);
    }

    /** Since then, for each of so many. */
    String each(Processor since, long times) {
        return String.format(
                Locale.ROOT,
                "processor %.1f ms + database %.1f ms each",
                millis(desk.minus(since.desk), times),
                millis(database.minus(since.database), times));
    }

    private static double millis(Duration spent, long times) {
        return (double) spent.toNanos() / NANOS / Math.max(1, times);
    }
}
