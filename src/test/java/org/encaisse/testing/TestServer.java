package org.encaisse.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.encaisse.platform.postgres.Durability;
import org.encaisse.platform.postgres.EmbeddedPostgres;
import org.encaisse.platform.postgres.Login;
import org.encaisse.platform.postgres.Logins;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The one server of a test run: an embedded one under {@code target}, or the one that {@code encaisse.test.url} names
 * ({@code jdbc:postgresql://host:5432/postgres?user=postgres&password=…}, as a superuser).
 */
final class TestServer {

    static final TestServer SHARED = new TestServer();

    private static final String EXTERNAL = "encaisse.test.url";
    private static final long PATIENCE_MILLIS = 5_000;

    private final @Nullable EmbeddedPostgres embedded;
    private final Logins logins;
    private final String prefix = "encaisse_test_" + ProcessHandle.current().pid() + "_";
    private final AtomicInteger databases = new AtomicInteger();
    private final String template = prefix + "template";

    private TestServer() {
        String external = System.getProperty(EXTERNAL);
        embedded = external == null
                ? EmbeddedPostgres.start(Path.of("target", "test-postgres"), Durability.THROWAWAY)
                : null;
        logins = embedded == null ? Logins.withRandomPasswords() : embedded.logins();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-postgres-stop"));
        asSuperuser(superuser -> {
            logins.ensureRoles(superuser);
            logins.ensureDatabase(superuser, template);
        });
        Flyway.configure()
                .dataSource(url(template), logins.owner().user(), logins.owner().password())
                .defaultSchema("platform")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    Logins logins() {
        return logins;
    }

    /** A new database with every migration applied. */
    synchronized String migrated() {
        String name = prefix + databases.incrementAndGet();
        asSuperuser(superuser -> {
            execute(superuser, "create database " + name + " template " + template + " owner " + Login.OWNER);
            logins.ensureDatabase(superuser, name);
        });
        return url(name);
    }

    /** A new database with nothing in it. */
    synchronized String empty() {
        String name = prefix + databases.incrementAndGet();
        asSuperuser(superuser -> logins.ensureDatabase(superuser, name));
        return url(name);
    }

    private String url(String database) {
        if (embedded != null) {
            return embedded.url(database);
        }
        String external = System.getProperty(EXTERNAL, "");
        return external.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
    }

    private Connection superuser() throws SQLException {
        return embedded != null
                ? embedded.connect(logins.superuser(), "postgres")
                : DriverManager.getConnection(System.getProperty(EXTERNAL));
    }

    private void asSuperuser(Work work) {
        try (Connection superuser = superuser()) {
            work.with(superuser);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database: " + e.getMessage(), e);
        }
    }

    /** Runs beside Spring's own shutdown hook, so it lets the pools close first. */
    private void stop() {
        try (Connection superuser = superuser()) {
            long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (sessions(superuser) > 0 && System.currentTimeMillis() < giveUp) {
                Thread.sleep(50);
            }
            if (embedded == null) {
                for (int i = 1; i <= databases.get(); i++) {
                    execute(superuser, "drop database if exists " + prefix + i + " with (force)");
                }
                execute(superuser, "drop database if exists " + template + " with (force)");
            }
        } catch (SQLException e) {
            System.err.println("Test databases not cleared: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    private int sessions(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname like '" + prefix + "%'")) {
            return count.next() ? count.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }
}
