package org.encaisse.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, printed as they come and kept as a table at the end. */
final class Report {

    private final List<String> lines =
            new ArrayList<>(List.of("| What | Measured | Floor | Ratio | Target |", "| --- | --- | --- | --- | --- |"));

    /** Something timed against its floor. */
    void ratio(String what, double seconds, double floor, String target) {
        line(what, seconds(seconds), seconds(floor), "%.2f×".formatted(seconds / floor), target);
    }

    /** Medians of both. */
    void ratio(String what, Stopwatch.Taken taken, Stopwatch.Taken floor, String target) {
        ratio(what, taken.median(), floor.median(), target);
    }

    void time(String what, Stopwatch.Taken taken, String target) {
        line(what, seconds(taken.median()) + ", quickest " + seconds(taken.quickest()), "", "", target);
    }

    void line(String what, String measured, String floor, String ratio, String target) {
        String load =
                "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf(
                Locale.ROOT, "%-58s %28s %10s %7s  %-12s load %s%n", what, measured, floor, ratio, target, load);
        lines.add("| %s | %s | %s | %s | %s |".formatted(what, measured, floor, ratio, target));
    }

    void say(String text) {
        System.out.println(text);
    }

    void memory() throws IOException {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long most = Runtime.getRuntime().maxMemory();
        line(
                "heap: peaks of its pools, of -Xmx " + most / 1_048_576 + " MB",
                peak / 1_048_576 + " MB",
                "",
                "",
                "≤ 512 MB");
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM")) {
                    long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
                    line("resident memory of the JVM, peak", kilobytes / 1024 + " MB", "", "", "");
                }
            }
        }
    }

    void keep(Path file) throws IOException {
        Files.write(file, lines);
    }

    private static String seconds(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1_000)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
