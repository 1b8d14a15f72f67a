package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook written as it goes: numbers are numbers, dates are dates, texts are never formulas. */
public final class XlsxTableWriter implements TableWriter {

    /** What a sheet holds; the rest goes on a following one. */
    private static final int ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;
    private int column;

    public XlsxTableWriter(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Encaisse", "1.0");
        this.name = name;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public XlsxTableWriter text(String text) {
        // Inline, so that the distinct texts of the file are not kept in memory.
        sheet.inlineString(row, column++, printable(text));
        return this;
    }

    /** Characters that XML cannot hold would make the whole workbook unreadable. */
    private static String printable(String text) {
        String cut = text.length() > Limits.CELL ? text.substring(0, Limits.CELL) : text;
        boolean clean = cut.chars().allMatch(c -> (c >= ' ' && c < 0xFFFE) || c == '\t' || c == '\n');
        return clean ? cut : cut.replaceAll("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]", " ");
    }

    @Override
    public XlsxTableWriter number(BigDecimal number) {
        sheet.value(row, column, number);
        String format = number.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(number.scale(), 6));
        sheet.style(row, column++).format(format).set();
        return this;
    }

    @Override
    public XlsxTableWriter date(LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column++).format("dd/mm/yyyy").set();
        return this;
    }

    @Override
    public XlsxTableWriter blank() {
        column++;
        return this;
    }

    @Override
    public XlsxTableWriter endRow() {
        column = 0;
        row++;
        try {
            if (row == ROWS) {
                sheet.finish();
                sheet = workbook.newWorksheet(name + " " + ++sheets);
                row = 0;
            } else if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
