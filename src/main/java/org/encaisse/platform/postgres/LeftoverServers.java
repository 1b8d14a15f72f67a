package org.encaisse.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    /** Stops them in order (a fast shutdown: sessions end, everything is written) and waits until they are gone. */
    void stop(Commands commands) throws IOException {
        List<ProcessHandle> alive = alive();
        if (alive.isEmpty()) {
            return;
        }
        LOG.info("A PostgreSQL of this data folder survived an earlier run (processes {}): stopping it", pids(alive));
        for (ProcessHandle process : alive) {
            if (isPostmaster(process)) {
                commands.succeeds(List.of(ctlOf(process), "kill", "INT", String.valueOf(process.pid())));
            }
        }
        List<ProcessHandle> stubborn = stillAliveAfterAWhile();
        if (!stubborn.isEmpty()) {
            throw new DatabaseUnavailable("A PostgreSQL that runs from " + bin + " does not stop (processes "
                    + pids(stubborn) + "); stop it by hand, then start Encaisse again");
        }
    }

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(bin))
                .isPresent();
    }

    private boolean isPostmaster(ProcessHandle process) {
        return process.parent().filter(this::isOurs).isEmpty();
    }

    /** The {@code pg_ctl} beside the server's own executable, which may be older than ours. */
    private static String ctlOf(ProcessHandle server) {
        String executable = server.info().command().orElseThrow();
        return Path.of(executable)
                .resolveSibling(executable.endsWith(".exe") ? "pg_ctl.exe" : "pg_ctl")
                .toString();
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).toList();
    }

    /**
     * Asks again and again which executables run, because a process that ended but was never fetched by its parent (a
     * container without an init) still counts as a living process, though it runs nothing any more.
     */
    private List<ProcessHandle> stillAliveAfterAWhile() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        List<ProcessHandle> alive = alive();
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
