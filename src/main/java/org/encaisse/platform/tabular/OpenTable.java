package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The second pass over a file: its rows, as the first pass found them to be written. */
public final class OpenTable {

    private OpenTable() {}

    public static Table of(Path file, TableShape shape) {
        try {
            return new Table(
                    shape.format() == TableShape.Format.XLSX
                            ? XlsxRows.of(file)
                            : new CsvRows(text(file, Objects.requireNonNull(shape.charset())), shape.separator()),
                    shape.headerLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file without the mark at its start; a byte that is not of this charset fails. */
    static Reader text(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark(file, charset));
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int mark(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            String text = new String(start, charset);
            boolean marked = !text.isEmpty() && text.charAt(0) == '\ufeff';
            return !marked ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        }
    }
}
