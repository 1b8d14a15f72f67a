package org.encaisse.platform.tabular;

import java.util.regex.Pattern;

/** What one column of a file holds, counted over all its rows. */
public final class ColumnEvidence {

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d*");
    private static final Pattern POINT_NOUGHT = Pattern.compile("\\d+[.,]0");

    private final DateEvidence dates = new DateEvidence();
    private final FigureEvidence figures = new FigureEvidence();
    private long filled;
    private long typed;
    private long numbers;
    private long digits;
    private long pointNought;

    void see(String text, CellKind kind) {
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (kind != CellKind.TEXT) {
            typed++;
            numbers += kind == CellKind.NUMBER ? 1 : 0;
            return;
        }
        if (DIGITS.matcher(text).matches()) {
            digits++;
        } else if (POINT_NOUGHT.matcher(text).matches()) {
            pointNought++;
        }
        dates.see(text);
        figures.see(text);
    }

    /** How many rows have something in this column. */
    public long filled() {
        return filled;
    }

    boolean isMostlyDates() {
        return dates.dates > 0 && dates.dates * 10 >= (filled - typed) * 9;
    }

    boolean isMostlyFigures() {
        return figures.figures + numbers > 0 && (figures.figures + numbers) * 10 >= (filled - typed + numbers) * 9;
    }

    boolean isOfSpreadsheetNumbers() {
        return pointNought > 1 && digits == 0 && numbers == 0;
    }

    DateEvidence dates() {
        return dates;
    }

    FigureEvidence figures() {
        return figures;
    }
}
