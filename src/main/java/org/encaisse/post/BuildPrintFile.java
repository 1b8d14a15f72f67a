package org.encaisse.post;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.files.DataFolder;
import org.encaisse.platform.pdf.PrintFile;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the file of a batch in the background: its letters as they are archived, separators between them. Made again it
 * has the same bytes, so that nothing is lost with the folder it lies in.
 */
@Component
public class BuildPrintFile {

    private static final int STRETCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(BuildPrintFile.class);

    private final PrintBatches batches;
    private final BatchProgress progress;
    private final Separator separators;
    private final Structures structures;
    private final People people;
    private final Organisation organisation;
    private final TenantScope scope;
    private final Path folder;
    private final Set<UUID> live = ConcurrentHashMap.newKeySet();

    BuildPrintFile(
            PrintBatches batches,
            BatchProgress progress,
            Separator separators,
            Structures structures,
            People people,
            Organisation organisation,
            TenantScope scope,
            DataFolder data) {
        this.batches = batches;
        this.progress = progress;
        this.separators = separators;
        this.structures = structures;
        this.people = people;
        this.organisation = organisation;
        this.scope = scope;
        this.folder = data.resolve("print");
    }

    /** The file when it is there. */
    public Optional<Path> file(UUID batchId) {
        Path file = path(scope.required(), batchId);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Begins, or goes on, unless it is being made or is there; waits for it as long as {@code patience} and not longer. */
    public PrintBatch launch(UUID batchId, Duration patience) {
        TenantId tenant = scope.required();
        batches.byId(batchId);
        CompletableFuture<Void> over = new CompletableFuture<>();
        if (file(batchId).isEmpty() && live.add(batchId)) {
            Thread.ofVirtual().name("print-" + batchId).start(() -> {
                try {
                    scope.run(tenant, () -> buildHere(tenant, batchId));
                } finally {
                    live.remove(batchId);
                    over.complete(null);
                }
            });
            await(over, patience);
        }
        return batches.byId(batchId);
    }

    private static void await(CompletableFuture<Void> over, Duration patience) {
        try {
            over.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("the print file is still being made");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void buildHere(TenantId tenant, UUID batchId) {
        try {
            Path file = path(tenant, batchId);
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), ".", ".tmp");
            try {
                int pages;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 17)) {
                    pages = write(batches.byId(batchId), out);
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                progress.finished(batchId, pages);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("print batch {} of tenant {} failed", batchId, tenant, e);
            progress.failed(batchId);
        }
    }

    private int write(PrintBatch batch, OutputStream out) throws IOException {
        Map<PrintBatches.Group, Integer> sizes = progress.groups(batch.batchId());
        Map<UUID, String> collectors =
                people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName));
        Map<UUID, String> names = new HashMap<>();
        structures.all().forEach(each -> names.put(each.entityId(), each.name()));
        try (PrintFile file = new PrintFile(out)) {
            PrintBatches.Group group = null;
            int done = 0;
            List<BatchLetter> stretch = batches.letters(batch.batchId(), 0, STRETCH);
            while (!stretch.isEmpty()) {
                Map<UUID, byte[]> sheets = progress.archived(stretch);
                for (BatchLetter letter : stretch) {
                    PrintBatches.Group own = PrintBatches.Group.of(letter);
                    if (!own.equals(group)) {
                        group = own;
                        file.add(separator(batch, letter, own, sizes, collectors, names), batch.evenly());
                    }
                    byte[] sheet = sheets.get(letter.messageId());
                    if (sheet == null) {
                        throw new IllegalStateException("letter " + letter.messageId() + " is not archived");
                    }
                    file.add(sheet, batch.evenly());
                }
                done += stretch.size();
                progress.advanced(batch.batchId(), done);
                stretch = batches.letters(batch.batchId(), stretch.getLast().position(), STRETCH);
            }
            return file.pages();
        }
    }

    private byte[] separator(
            PrintBatch batch,
            BatchLetter first,
            PrintBatches.Group group,
            Map<PrintBatches.Group, Integer> sizes,
            Map<UUID, String> collectors,
            Map<UUID, String> names) {
        UUID collector = group.collectorId();
        return separators.pdf(
                batch,
                new Separator.Words(
                        group.channel(),
                        names.getOrDefault(group.entityId(), ""),
                        collector == null ? "" : collectors.getOrDefault(collector, ""),
                        sizes.getOrDefault(group, 0),
                        first.position()),
                organisation.current().zone());
    }

    private Path path(TenantId tenant, UUID batchId) {
        return folder.resolve(tenant.value().toString()).resolve(batchId + ".pdf");
    }

    /** For whoever hands the file on. */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
