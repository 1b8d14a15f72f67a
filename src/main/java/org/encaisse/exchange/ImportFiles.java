package org.encaisse.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.files.DataFolder;
import org.springframework.stereotype.Component;

/** The files brought, in the data folder, until they are taken in; those that were only looked at go after a week. */
@Component
class ImportFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DataFolder folder;
    private final BusinessClock clock;

    ImportFiles(DataFolder folder, BusinessClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Writes the file beside, then gives it its name: a half-written one is never read. Answers its size. */
    long keep(TenantId tenant, UUID importId, InputStream content) {
        Path file = path(tenant, importId);
        try {
            Files.createDirectories(room(tenant));
            clean(room(tenant));
            Path partial = file.resolveSibling(importId + ".part");
            long size = Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path existing(TenantId tenant, UUID importId) {
        Path file = path(tenant, importId);
        if (!Files.isRegularFile(file)) {
            throw new Refused(ExchangeRefusal.FILE_GONE);
        }
        return file;
    }

    void forget(TenantId tenant, UUID importId) {
        try {
            Files.deleteIfExists(path(tenant, importId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clean(Path of) throws IOException {
        Instant old = clock.now().minus(KEPT);
        List<Path> files;
        try (Stream<Path> all = Files.list(of)) {
            files = all.toList();
        }
        for (Path file : files) {
            // Another import may end, and its file go, in between.
            long modified = file.toFile().lastModified();
            if (modified > 0 && modified < old.toEpochMilli()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path path(TenantId tenant, UUID importId) {
        return room(tenant).resolve(importId.toString());
    }

    private Path room(TenantId tenant) {
        return folder.resolve("imports").resolve(tenant.toString());
    }
}
