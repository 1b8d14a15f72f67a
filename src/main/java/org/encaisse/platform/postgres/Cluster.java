package org.encaisse.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own files: created whole or not at all, with the settings written anew at each start. */
record Cluster(Path home, Durability durability) {

    private static final String SETTINGS = "encaisse.conf";

    boolean exists() {
        return Files.exists(home.resolve("PG_VERSION"));
    }

    /** Created beside its final place and then renamed, so that a crash in between leaves nothing half done. */
    void create(Binaries binaries, Commands commands, Login superuser) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = Files.createTempFile(home.getParent(), "initdb", ".tmp", onlyMe());
        try {
            Files.writeString(password, superuser.password());
            commands.run(
                    Duration.ofMinutes(5),
                    List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + unfinished,
                            "--username=" + superuser.user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            durability == Durability.THROWAWAY ? "--no-sync" : "--data-checksums"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Refuses files of another major version or of another user, before PostgreSQL does so less clearly. */
    void check(int major) throws IOException {
        String written = Files.readString(home.resolve("PG_VERSION")).strip();
        if (!written.equals(String.valueOf(major))) {
            throw new DatabaseUnavailable("The data in " + home + " were written by PostgreSQL " + written
                    + " and this build carries " + major + "; start the former build and export them first");
        }
        if (!Machine.isWindows() && ((Number) Files.getAttribute(home, "unix:uid")).longValue() != Machine.user()) {
            throw new DatabaseUnavailable(
                    "The data in " + home + " belong to " + Files.getOwner(home) + "; start Encaisse as that user");
        }
    }

    void writeSettings(int port) throws IOException {
        String settings = """
                # Written by Encaisse at each start; put your own settings in postgresql.conf, below the include.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = '192MB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                effective_cache_size = '1GB'
                random_page_cost = 1.1
                max_wal_size = '2GB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                password_encryption = 'scram-sha-256'
                """.formatted(port);
        Files.writeString(home.resolve(SETTINGS), settings + (durability == Durability.DURABLE ? DURABLE : FAST));
    }

    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            """;

    private static final String FAST = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            max_connections = 120
            logging_collector = off
            """;

    private static FileAttribute<?>[] onlyMe() {
        return Machine.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }
}
