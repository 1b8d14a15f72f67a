package org.encaisse.platform.postgres;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** The three logins of a cluster of ours: their passwords are drawn once and kept in a file only its owner can read. */
public record Logins(Login superuser, Login owner, Login app) {

    private static final String SUPERUSER = "postgres";

    public static Logins withRandomPasswords() {
        return new Logins(
                new Login(SUPERUSER, randomPassword()),
                new Login(Login.OWNER, randomPassword()),
                new Login(Login.APP, randomPassword()));
    }

    static Logins keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Logins drawn = withRandomPasswords();
            drawn.writeTo(file);
            return drawn;
        }
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Logins(login(kept, SUPERUSER, file), login(kept, Login.OWNER, file), login(kept, Login.APP, file));
    }

    /** Creates the two roles of the application, or gives them these passwords again. */
    public void ensureRoles(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (Login login : List.of(owner, app)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'")) {
                    statement.execute("create role " + login.user());
                }
                statement.execute("alter role " + login.user()
                        + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + login.password() + "'");
            }
        }
    }

    /** Creates the database, owned by the owner; the application may connect and have temporary tables, no more. */
    public void ensureDatabase(Connection superuser, String name) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner.user() + " encoding 'UTF8'");
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to " + app.user());
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void writeTo(Path file) throws IOException {
        Properties kept = new Properties();
        for (Login login : List.of(superuser, owner, app)) {
            kept.setProperty(login.user(), login.password());
        }
        FileAttribute<?>[] onlyMe = Machine.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, onlyMe);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            kept.store(writer, "Passwords of the embedded PostgreSQL; without this file its data cannot be opened");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Login login(Properties kept, String user, Path file) {
        String password = kept.getProperty(user);
        if (password == null) {
            throw new DatabaseUnavailable("The password of " + user + " is missing from " + file);
        }
        return new Login(user, password);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
