package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a file: what it is, where its header stands, and what all its rows say about dates and figures.
 * A file that cannot be read to its end is refused here, before anything of it is taken.
 */
public final class RecogniseTable {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private RecogniseTable() {}

    public static TableShape of(Path file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new Refused(TableRefusal.EMPTY);
            }
            if (startsWith(start, OLE)) {
                throw new Refused(TableRefusal.OLD_WORKBOOK);
            }
            if (startsWith(start, PDF)) {
                throw new Refused(TableRefusal.NOT_A_TABLE);
            }
            return start.length > 1 && start[0] == 'P' && start[1] == 'K' ? workbook(file) : text(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableShape workbook(Path file) throws IOException {
        try (RawRows rows = XlsxRows.of(file)) {
            return shape(rows, TableShape.Format.XLSX, null, '\0');
        }
    }

    private static TableShape text(Path file) throws IOException {
        Charset charset = CharsetGuess.of(file).charset();
        char separator = separator(file, charset);
        try (RawRows rows = new CsvRows(OpenTable.text(file, charset), separator)) {
            return shape(rows, TableShape.Format.CSV, charset, separator);
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        char[] sample = new char[Limits.SAMPLE];
        int length = 0;
        try (Reader in = OpenTable.text(file, charset)) {
            int read = 0;
            while (read >= 0 && length < sample.length) {
                read = in.read(sample, length, sample.length - length);
                length += Math.max(read, 0);
            }
        } catch (CharacterCodingException e) {
            throw new Refused(TableRefusal.WRONG_CHARSET, 1);
        }
        String text = new String(sample, 0, length);
        if (text.isBlank()) {
            throw new Refused(TableRefusal.EMPTY);
        }
        return SeparatorGuess.of(text, length < sample.length);
    }

    private static TableShape shape(RawRows rows, TableShape.Format format, @Nullable Charset charset, char separator)
            throws IOException {
        List<Row> first = new ArrayList<>();
        Row row = rows.next();
        while (row != null && first.size() < Limits.HEADER_ROWS) {
            if (!row.isBlank()) {
                first.add(row);
            }
            row = rows.next();
        }
        Row header = HeaderGuess.of(first);
        List<String> headers = names(header);
        List<ColumnEvidence> columns = new ArrayList<>();
        headers.forEach(name -> columns.add(new ColumnEvidence()));
        long count = 0;
        for (Row seen : first) {
            if (seen.line() > header.line()) {
                count++;
                see(seen, columns);
            }
        }
        for (; row != null; row = rows.next()) {
            if (!row.isBlank()) {
                count++;
                see(row, columns);
            }
        }
        if (count == 0) {
            throw new Refused(TableRefusal.NO_ROWS);
        }
        return new TableShape(format, charset, separator, header.line(), headers, count, columns);
    }

    private static List<String> names(Row header) {
        List<String> names = new ArrayList<>(header.texts());
        while (names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    private static void see(Row row, List<ColumnEvidence> columns) {
        for (int i = 0; i < columns.size() && i < row.size(); i++) {
            columns.get(i).see(row.text(i), row.kind(i));
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
