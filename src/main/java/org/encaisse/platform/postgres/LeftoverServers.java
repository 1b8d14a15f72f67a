package org.encaisse.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that outlived a killed program.
 *
 * <p>They are known by the executable they run, which lies in this data folder. A {@code postmaster.pid} left after a
 * power cut is never believed: its number may since belong to somebody else's process.
 */
record LeftoverServers(Path bin) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A process seen once; it may be gone by the time somebody looks again. */
    record Running(long pid, long parent, Path executable) {}

    /** Stops them in order (a fast shutdown: sessions end, everything is written) and waits until they are gone. */
    void stop(Commands commands) throws IOException {
        List<Running> alive = alive();
        if (alive.isEmpty()) {
            return;
        }
        LOG.info("A PostgreSQL of this data folder survived an earlier run (processes {}): stopping it", pids(alive));
        List<Long> pids = pids(alive);
        for (Running process : alive) {
            // Only the first of the family is told; its children follow, and end by themselves where it is dead.
            if (!pids.contains(process.parent())) {
                boolean told =
                        commands.succeeds(List.of(ctlBeside(process), "kill", "INT", String.valueOf(process.pid())));
                if (!told) {
                    // Somebody deleted the folder under the running server, pg_ctl with it.
                    ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
                }
            }
        }
        List<Running> stubborn = stillAliveAfterAWhile();
        if (!stubborn.isEmpty()) {
            throw new DatabaseUnavailable("A PostgreSQL that runs from " + bin + " does not stop (processes "
                    + pids(stubborn) + "); stop it by hand, then start Encaisse again");
        }
    }

    List<Running> alive() {
        return ProcessHandle.allProcesses().flatMap(this::ifOurs).toList();
    }

    private Stream<Running> ifOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(command -> command.startsWith(bin)).stream()
                .map(command -> new Running(
                        process.pid(), process.parent().map(ProcessHandle::pid).orElse(0L), command));
    }

    /** The {@code pg_ctl} beside the server's own executable, which may be older than ours. */
    private static String ctlBeside(Running server) {
        return server.executable()
                .resolveSibling(Machine.isWindows() ? "pg_ctl.exe" : "pg_ctl")
                .toString();
    }

    private static List<Long> pids(List<Running> processes) {
        return processes.stream().map(Running::pid).toList();
    }

    /**
     * Asks again and again which executables run, because a process that ended but was never fetched by its parent (a
     * container without an init) still counts as a living process, though it runs nothing any more.
     */
    private List<Running> stillAliveAfterAWhile() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        List<Running> alive = alive();
        while (!alive.isEmpty() && System.nanoTime() < giveUp) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return alive;
            }
            alive = alive();
        }
        return alive;
    }
}
