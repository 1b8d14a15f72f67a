package org.encaisse.evidence;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encaisse.platform.tabular.CsvTableWriter;
import org.encaisse.platform.tabular.CsvTableWriter.Dress;
import org.encaisse.platform.tabular.TableWriter;

/**
 * The zip while it is written: each file goes straight through to whoever takes it away, and only its name and its hash are
 * remembered for the manifest.
 */
public final class Bundle {

    private final ZipOutputStream zip;
    private final ZoneId zone;
    private final Dress dress;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder manifest = new StringBuilder();

    Bundle(OutputStream out, ZoneId zone, Dress dress) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zone = zone;
        this.dress = dress;
    }

    /** Writes the content of a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @return the name under which it stands in the zip */
    public String bytes(String folder, String name, Instant at, byte[] content) {
        return file(folder, name, at, out -> new ByteArrayInputStream(content).transferTo(out));
    }

    /** A table that every spreadsheet opens; its rows are written as they are read. */
    public String table(String name, Instant at, List<String> headings, Consumer<TableWriter> rows) {
        return file("", name, at, out -> {
            try (CsvTableWriter table = new CsvTableWriter(out, dress)) {
                headings.forEach(table::text);
                table.endRow();
                rows.accept(table);
            }
        });
    }

    /** @return the name under which it stands in the zip: never one that leads out of the folder it is unpacked in */
    public String file(String folder, String name, Instant at, Writing writing) {
        String path = SafeName.free((folder.isEmpty() ? "" : SafeName.of(folder) + "/") + SafeName.of(name), names);
        MessageDigest digest = sha256();
        try {
            put(path, at, new DigestOutputStream(open(), digest), writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        manifest.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(path)
                .append('\n');
        return path;
    }

    int files() {
        return names.size();
    }

    /** Writes the manifest and ends the zip; {@code sha256sum -c MANIFEST.sha256} reads it. @return its own SHA-256 */
    String end(Instant at) {
        byte[] lines = manifest.toString().getBytes(StandardCharsets.UTF_8);
        try {
            put("MANIFEST.sha256", at, open(), out -> out.write(lines));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(lines));
    }

    private void put(String path, Instant at, OutputStream out, Writing writing) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, zone));
        zip.putNextEntry(entry);
        writing.to(out);
        out.flush();
        zip.closeEntry();
    }

    /** Whoever closes his file does not close the zip. */
    private OutputStream open() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() {
                // a zip is flushed once, at its end
            }

            @Override
            public void close() {
                // the zip goes on
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
