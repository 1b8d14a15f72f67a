package org.encaisse.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own, its data kept in a folder, for installations that have no server.
 *
 * <p>It survives anything that happens to this program: a server left running by a killed one is found and stopped, a
 * half-created cluster is thrown away, and every commit that was answered is on the disk.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database of the application. */
    public static final String DATABASE = "encaisse";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int MAJOR = 18;
    private static final int ATTEMPTS = 3;
    // After a crash PostgreSQL replays its log before it answers; a big one takes minutes.
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final InstanceLock lock;
    private final Commands commands;
    private final Binaries binaries;
    private final Cluster cluster;
    private final Logins logins;
    private int port;
    private boolean running;

    private EmbeddedPostgres(InstanceLock lock, Commands commands, Binaries binaries, Cluster cluster, Logins logins) {
        this.lock = lock;
        this.commands = commands;
        this.binaries = binaries;
        this.cluster = cluster;
        this.logins = logins;
    }

    public static EmbeddedPostgres start(Path folder, Durability durability) {
        Path data = folder.toAbsolutePath().normalize();
        try {
            data = Files.createDirectories(data).toRealPath();
            requireNameable(data);
            InstanceLock lock = InstanceLock.take(data);
            try {
                return started(data, durability, lock);
            } catch (IOException | RuntimeException | SQLException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable("The embedded PostgreSQL in " + data + " does not start: " + e, e);
        }
    }

    /** A path with an accent reaches PostgreSQL's programs only where the locale can spell it. */
    private static void requireNameable(Path data) {
        Charset ofPaths = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (!ofPaths.newEncoder().canEncode(data.toString())) {
            throw new DatabaseUnavailable("The path of the data folder " + data
                    + " cannot be spelt in this locale; start Encaisse with LC_ALL=C.UTF-8");
        }
    }

    private static EmbeddedPostgres started(Path data, Durability durability, InstanceLock lock)
            throws IOException, SQLException {
        Commands commands = Commands.loggingTo(data.resolve("postgres.log"));
        Path bin = Files.createDirectories(data.resolve("bin"));
        new LeftoverServers(bin).stop(commands);
        Binaries binaries = Binaries.unpackedIn(bin);
        Cluster cluster = new Cluster(data.resolve("postgres"), durability);
        if (durability == Durability.THROWAWAY) {
            FileSystemUtils.deleteRecursively(cluster.home());
        }
        Path passwords = data.resolve("postgres.passwords");
        if (cluster.exists() && !Files.exists(passwords)) {
            throw new DatabaseUnavailable("The passwords of the embedded PostgreSQL are missing: put " + passwords
                    + " back from a backup of the folder");
        }
        Logins logins = Logins.keptIn(passwords);
        if (!cluster.exists()) {
            cluster.create(binaries, commands, logins.superuser());
        }
        cluster.check(MAJOR);
        // Nobody runs from here any more, so whatever this file says is stale.
        Files.deleteIfExists(cluster.home().resolve("postmaster.pid"));
        EmbeddedPostgres server = new EmbeddedPostgres(lock, commands, binaries, cluster, logins);
        server.launch();
        try {
            server.prepare();
        } catch (SQLException | RuntimeException e) {
            server.stop("immediate");
            throw e;
        }
        LOG.info("PostgreSQL on 127.0.0.1:{}, data in {}", server.port, data);
        return server;
    }

    public Logins logins() {
        return logins;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(Login login, String database) throws SQLException {
        return DriverManager.getConnection(url(database), login.user(), login.password());
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            cluster.writeSettings(port);
            List<String> command = new ArrayList<>(ctl("start"));
            command.addAll(List.of(
                    "-w", "-t", seconds(START_LIMIT), "-l", commands.output().toString()));
            try {
                commands.run(START_LIMIT.plusSeconds(10), command);
                running = true;
                return;
            } catch (DatabaseUnavailable e) {
                // Somebody may have taken the port between our look and the server's.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("{}; trying again", e.getMessage());
            }
        }
    }

    private void prepare() throws SQLException {
        try (Connection superuser = connect(logins.superuser(), "postgres")) {
            if (cluster.durability() == Durability.DURABLE) {
                requireOn(superuser, "fsync");
                requireOn(superuser, "synchronous_commit");
                requireOn(superuser, "full_page_writes");
            }
            logins.ensureRoles(superuser);
            logins.ensureDatabase(superuser, DATABASE);
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show " + setting)) {
            if (!shown.next() || !"on".equals(shown.getString(1))) {
                throw new DatabaseUnavailable(
                        "PostgreSQL runs with " + setting + " = " + shown.getString(1)
                                + ": a power cut would lose data; remove that from its postgresql.conf or postgresql.auto.conf");
            }
        }
    }

    /** Everything written down, then stopped; waits at most a minute for sessions to end. */
    @Override
    public synchronized void close() {
        if (!running) {
            return;
        }
        running = false;
        try (lock) {
            if (cluster.durability() == Durability.DURABLE) {
                checkpoint();
            }
            stop(cluster.durability() == Durability.DURABLE ? "fast" : "immediate");
            LOG.info("PostgreSQL stopped, data in {}", cluster.home().getParent());
        } catch (IOException | DatabaseUnavailable e) {
            // Nothing is lost: the next start recovers. A throw would only keep others from closing.
            LOG.error(
                    "PostgreSQL in {} did not stop in order: {}", cluster.home().getParent(), e.getMessage());
        }
    }

    private void checkpoint() {
        try (Connection superuser = connect(logins.superuser(), "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            // The stop that follows makes one too; this one only makes it short.
            LOG.warn("No checkpoint before the stop: {}", e.getMessage());
        }
    }

    private void stop(String mode) throws IOException {
        List<String> command = new ArrayList<>(ctl("stop"));
        command.addAll(List.of("-w", "-t", seconds(STOP_LIMIT), "-m", mode));
        commands.run(STOP_LIMIT.plusSeconds(10), command);
    }

    private List<String> ctl(String verb) {
        return List.of(binaries.program("pg_ctl"), verb, "-D", cluster.home().toString());
    }

    private static String seconds(Duration limit) {
        return String.valueOf(limit.toSeconds());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
