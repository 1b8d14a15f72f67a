package org.encaisse.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.inbox.mail.SplitMbox;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.files.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails as files: {@code inbox/<tenant>/*.eml} in the data folder, and {@code inbox/*.eml} for the first real organisation of
 * the installation. Files stay where they are; what was read is remembered.
 */
@Component
class ReadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ReadFolder.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataFolder data;
    private final Tenants tenants;
    private final KeepMail keepMail;
    private final BusinessClock clock;

    ReadFolder(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DataFolder data,
            Tenants tenants,
            KeepMail keepMail,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.data = data;
        this.tenants = tenants;
        this.keepMail = keepMail;
        this.clock = clock;
    }

    /** Where a tenant's files are looked for. */
    List<Path> foldersOf(TenantId tenant) {
        Path common = data.resolve("inbox");
        Path own = common.resolve(tenant.toString());
        return isFirst(tenant) ? List.of(common, own) : List.of(own);
    }

    /** Whether there is anything to look into: most tenants of a large installation have no folder. */
    boolean anythingFor(TenantId tenant) {
        Path common = data.resolve("inbox");
        return Files.isDirectory(common)
                && (Files.isDirectory(common.resolve(tenant.toString()))
                        || !list(common).isEmpty());
    }

    private boolean isFirst(TenantId tenant) {
        return tenants.all().stream()
                .min(java.util.Comparator.comparing(TenantRef::demo)
                        .thenComparing(one -> one.id().toString()))
                .filter(one -> one.id().equals(tenant))
                .isPresent();
    }

    /** How many mails are new. */
    int read(TenantId tenant) {
        return foldersOf(tenant).stream().mapToInt(this::readAll).sum();
    }

    /** How many files there are to read, known ones included. */
    int countIn(TenantId tenant) {
        int files = 0;
        for (Path folder : foldersOf(tenant)) {
            files += Files.isDirectory(folder) ? list(folder).size() : 0;
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int fresh = 0;
        for (Path file : list(folder)) {
            try {
                fresh += readOne(file);
            } catch (IOException e) {
                // It may be there next time; the others do not wait for it.
                LOG.warn("{} could not be read: {}", file.getFileName(), e.toString());
            }
        }
        return fresh;
    }

    private int readOne(Path file) throws IOException {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!about.isRegularFile() || isKnown(file, about)) {
            return 0;
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(ReadMailbox.MOST_BYTES);
        }
        boolean whole = about.size() <= ReadMailbox.MOST_BYTES;
        int fresh = 0;
        for (byte[] mail : SplitMbox.of(content)) {
            fresh += keepMail.keep(mail, whole, "file " + file.getFileName(), null, clock.now()) ? 1 : 0;
        }
        remember(file, about);
        return fresh;
    }

    private boolean isKnown(Path file, BasicFileAttributes about) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("""
                select exists (select 1
                                 from inbox.file_read f
                                where f.tenant_id = :tenant
                                  and f.name = :name
                                  and f.size = :size
                                  and f.changed = :changed)
                """)
                .param("name", file.toString())
                .param("size", about.size())
                .param("changed", changed(about).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single()));
    }

    private void remember(Path file, BasicFileAttributes about) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into inbox.file_read (tenant_id, name, size, changed)
                values (:tenant, :name, :size, :changed)
                    on conflict on constraint file_read_pk do update
                   set size = excluded.size, changed = excluded.changed
                """)
                .param("name", file.toString())
                .param("size", about.size())
                .param("changed", changed(about).atOffset(ZoneOffset.UTC))
                .update());
    }

    /** As finely as the database keeps it. */
    private static Instant changed(BasicFileAttributes about) {
        return about.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
