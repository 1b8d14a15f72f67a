package org.encaisse.platform.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A CSV file in UTF-8, in the dress that spreadsheets of the reader's country open without asking. */
public final class CsvTableWriter implements TableWriter {

    private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Writer out;
    private final CsvWriter csv;
    private final Dress dress;
    private final List<String> row = new ArrayList<>();

    /** How the cells are dressed. */
    public enum Dress {
        /** {@code ;} between cells, 1234,56, 21/11/2026, with the mark that tells Excel it is UTF-8. */
        FRENCH,
        /** {@code ,} between cells, 1234.56, 2026-11-21. */
        INTERNATIONAL
    }

    public CsvTableWriter(OutputStream out, Dress dress) {
        this(out, dress, dress == Dress.FRENCH);
    }

    public CsvTableWriter(OutputStream out, Dress dress, boolean mark) {
        this.dress = dress;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 64 * 1024);
        if (mark) {
            write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(dress == Dress.FRENCH ? ';' : ',')
                .bufferSize(0)
                .build(this.out);
    }

    @Override
    public CsvTableWriter text(String text) {
        boolean active = !text.isEmpty()
                && (isActive(text.charAt(0))
                        || (text.length() > 1 && text.charAt(0) == '\'' && isActive(text.charAt(1))));
        row.add(active ? "'" + text : text);
        return this;
    }

    /** A first character that makes a spreadsheet compute, or call a programme, instead of showing. */
    static boolean isActive(char c) {
        return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
    }

    @Override
    public CsvTableWriter number(BigDecimal number) {
        String plain = number.toPlainString();
        row.add(dress == Dress.FRENCH ? plain.replace('.', ',') : plain);
        return this;
    }

    @Override
    public CsvTableWriter date(LocalDate date) {
        row.add(dress == Dress.FRENCH ? FRENCH_DATE.format(date) : date.toString());
        return this;
    }

    @Override
    public CsvTableWriter blank() {
        row.add("");
        return this;
    }

    @Override
    public CsvTableWriter endRow() {
        csv.writeRecord(row);
        row.clear();
        return this;
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(char c) {
        try {
            out.write(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
