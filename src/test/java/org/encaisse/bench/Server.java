package org.encaisse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.platform.postgres.Durability;
import org.encaisse.platform.postgres.EmbeddedPostgres;
import org.encaisse.platform.postgres.Login;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The bench's own PostgreSQL: the embedded one with the settings it always has, every commit on the disk. */
final class Server implements AutoCloseable {

    private static final List<String> EXPLAIN = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = '1ms'",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on");

    private final Path folder;
    private final EmbeddedPostgres postgres;

    private Server(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Server start(Path folder) {
        return new Server(folder, EmbeddedPostgres.start(folder, Durability.DURABLE));
    }

    String url() {
        return postgres.url(EmbeddedPostgres.DATABASE);
    }

    Login app() {
        return postgres.logins().app();
    }

    Login ownerLogin() {
        return postgres.logins().owner();
    }

    /** A connection of the role that owns the tables: no row-level security between it and the rows. */
    Connection owner() throws SQLException {
        return postgres.connect(postgres.logins().owner(), EmbeddedPostgres.DATABASE);
    }

    static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Nobody pays for the writing of the one measured before. */
    void settle() throws SQLException {
        superuser(List.of("checkpoint"));
    }

    void vacuum() throws SQLException {
        superuser(List.of("vacuum (analyze)"));
    }

    /** From now on, new connections of the application leave {@code explain (analyze, buffers)} in the log. */
    long beginExplaining() throws SQLException, IOException {
        superuser(EXPLAIN.stream()
                .map(set -> "alter role " + app().user() + " set " + set)
                .toList());
        return logged().length;
    }

    void endExplaining(long from, Path into) throws SQLException, IOException {
        superuser(List.of("alter role " + app().user() + " reset all"));
        byte[] log = logged();
        int start = from <= log.length ? (int) from : 0;
        Files.write(
                into,
                new String(log, start, log.length - start, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] logged() throws IOException {
        Path newest;
        try (Stream<Path> logs = Files.list(folder.resolve("postgres").resolve("log"))) {
            newest = logs.max(Comparator.comparing(log -> log.toFile().lastModified()))
                    .orElseThrow();
        }
        return Files.readAllBytes(newest);
    }

    private void superuser(List<String> statements) throws SQLException {
        try (Connection connection = postgres.connect(postgres.logins().superuser(), EmbeddedPostgres.DATABASE)) {
            for (String sql : new ArrayList<>(statements)) {
                execute(connection, sql);
            }
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
