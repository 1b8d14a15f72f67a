package org.encaisse.platform.tabular;

/** What one column of a file holds, counted over all its rows. */
public final class ColumnEvidence {

    private final DateEvidence dates = new DateEvidence();
    private final FigureEvidence figures = new FigureEvidence();
    private long filled;
    private long typed;

    void see(String text, CellKind kind) {
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (kind != CellKind.TEXT) {
            typed++;
            return;
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
        return figures.figures > 0 && figures.figures * 10 >= (filled - typed) * 9;
    }

    DateEvidence dates() {
        return dates;
    }

    FigureEvidence figures() {
        return figures;
    }
}
