package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** Splits text into rows and cells (RFC 4180), and refuses by name what would otherwise swallow the rest of the file. */
final class CsvRows implements RawRows {

    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[32 * 1024];
    private int at;
    private int end;
    private int line = 1;
    private int inLine;
    private char[] cell = new char[256];
    private int length;

    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    @Override
    public @Nullable Row next() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        int startLine = line;
        inLine = 0;
        List<String> cells = new ArrayList<>(16);
        while (true) {
            length = 0;
            c = c == '"' ? quoted() : bare(c);
            if (cells.size() >= Limits.COLUMNS && length > 0) {
                throw new Refused(TableRefusal.TOO_MANY_COLUMNS, startLine, Limits.COLUMNS);
            }
            if (cells.size() < Limits.COLUMNS) {
                cells.add(text());
            }
            if (c != separator) {
                break;
            }
            c = read();
        }
        endLine(c);
        return new Row(startLine, cells.toArray(String[]::new), null);
    }

    /** Reads up to the separator or the end of the line, which is returned. */
    private int bare(int first) throws IOException {
        int c = first;
        while (c != separator && c != '\n' && c != '\r' && c != END) {
            append((char) c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        int opened = line;
        while (true) {
            int c = read();
            if (c == END) {
                throw new Refused(TableRefusal.BROKEN_QUOTES, opened);
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    while (c == ' ' && separator != ' ') {
                        c = read();
                    }
                    if (c == separator || c == '\n' || c == '\r' || c == END) {
                        return c;
                    }
                    throw new Refused(TableRefusal.BROKEN_QUOTES, line);
                }
            } else if (c == '\n') {
                line++;
            }
            append((char) c);
        }
    }

    private void endLine(int c) throws IOException {
        if (c == '\r') {
            int following = read();
            if (following != '\n' && following != END) {
                at--;
            }
        }
        line++;
    }

    private void append(char c) {
        if (length == cell.length) {
            if (length > Limits.CELL) {
                throw new Refused(TableRefusal.CELL_TOO_LONG, line, Limits.CELL);
            }
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = c;
    }

    private int read() throws IOException {
        if (at == end) {
            try {
                end = in.read(buffer);
            } catch (CharacterCodingException e) {
                throw new Refused(TableRefusal.WRONG_CHARSET, line);
            }
            at = 0;
            if (end <= 0) {
                end = 0;
                return END;
            }
        }
        if (++inLine > Limits.LINE) {
            throw new Refused(TableRefusal.LINE_TOO_LONG, line);
        }
        char c = buffer[at++];
        if (c == 0) {
            throw new Refused(TableRefusal.NUL_BYTES, line);
        }
        return c;
    }

    private String text() {
        int from = 0;
        int to = length;
        while (from < to && isSpace(cell[from])) {
            from++;
        }
        while (to > from && isSpace(cell[to - 1])) {
            to--;
        }
        if (to - from > Limits.CELL) {
            throw new Refused(TableRefusal.CELL_TOO_LONG, line, Limits.CELL);
        }
        // What our own files write before "=1+1" so that no spreadsheet computes it.
        int quote = to - from > 2 && cell[from + 1] == '\'' ? from + 1 : from;
        if (to - from > 1 && cell[from] == '\'' && cell[quote] == '\'' && CsvTableWriter.isActive(cell[quote + 1])) {
            from++;
        }
        return new String(cell, from, to - from).strip();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff' || c == '\u200b';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
