package org.encaisse.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs.
 *
 * <p>Their output goes to a file, never to a pipe: a server started by {@code pg_ctl} would inherit the pipe, and
 * reading it to its end would wait for the server to stop.
 */
record Commands(Path output, boolean asRoot) {

    /** PostgreSQL refuses to run as root; in an empty user namespace it is nobody, and owns its files all the same. */
    private static final List<String> AWAY_FROM_ROOT = List.of("unshare", "--user", "--");

    static Commands loggingTo(Path output) throws IOException {
        Commands commands = new Commands(output, Machine.isRoot());
        Files.deleteIfExists(output);
        if (commands.asRoot && !commands.succeeds(List.of("true"))) {
            throw new DatabaseUnavailable("PostgreSQL does not run as root, and this system forbids the user namespace"
                    + " (unshare --user) that would let it; start Encaisse as an ordinary user,"
                    + " or name a server with spring.datasource.url");
        }
        return commands;
    }

    void run(Duration limit, List<String> command) throws IOException {
        int exit = exitOf(limit, command);
        if (exit != 0) {
            String program = String.valueOf(Path.of(command.getFirst()).getFileName());
            throw new DatabaseUnavailable(
                    "PostgreSQL's " + program + " failed (" + exit + "): " + lastLine() + " [" + output + "]");
        }
    }

    boolean succeeds(List<String> command) {
        try {
            return exitOf(Duration.ofSeconds(30), command) == 0;
        } catch (IOException | DatabaseUnavailable e) {
            return false;
        }
    }

    private int exitOf(Duration limit, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(asRoot ? AWAY_FROM_ROOT : List.of());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectInput(Redirect.from(new File(Machine.isWindows() ? "NUL" : "/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        // Somebody's PGDATA, PGPORT or PGOPTIONS must not lead our server astray.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new DatabaseUnavailable(command.getFirst() + " did not end within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.exists(output) ? Files.readAllLines(output, Charset.defaultCharset()) : List.of();
        return lines.reversed().stream()
                .map(String::strip)
                .filter(line -> line.contains("FATAL") || line.contains("error"))
                .findFirst()
                .or(() -> lines.reversed().stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElse("no output");
    }
}
