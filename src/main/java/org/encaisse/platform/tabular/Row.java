package org.encaisse.platform.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table: its line in the file, from 1, and its cells, stripped of the spaces around them. */
public final class Row {

    private final int line;
    private final String[] texts;
    private final CellKind @Nullable [] kinds;

    Row(int line, String[] texts, CellKind @Nullable [] kinds) {
        this.line = line;
        this.texts = texts;
        this.kinds = kinds;
    }

    /** A text that stands for the same cell of all rows. */
    public static Row constant(String text) {
        return new Row(0, new String[] {text.strip()}, null);
    }

    public int line() {
        return line;
    }

    public int size() {
        return texts.length;
    }

    /** The text of the cell, empty when the row is shorter. */
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    public boolean isBlank(int column) {
        return text(column).isEmpty();
    }

    public CellKind kind(int column) {
        return kinds == null || column >= kinds.length ? CellKind.TEXT : kinds[column];
    }

    public Found<BigDecimal> figure(int column, DecimalMark mark) {
        return kind(column) == CellKind.NUMBER
                ? Found.value(new BigDecimal(text(column)))
                : Figures.parse(text(column), mark);
    }

    public Found<LocalDate> date(int column, DateOrder order) {
        return kind(column) == CellKind.NUMBER ? Dates.ofSerial(text(column)) : Dates.parse(text(column), order);
    }

    public List<String> texts() {
        return List.of(texts);
    }

    /** Whether anything stands beyond the columns that have a name. */
    public boolean isLongerThan(int columns) {
        for (int i = columns; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        return !isLongerThan(0);
    }

    @Override
    public String toString() {
        return line + ": " + Arrays.toString(texts);
    }
}
