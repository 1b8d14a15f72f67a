package org.encaisse.platform.tabular;

/** What the file itself says a cell is; a CSV file says nothing, all its cells are text. */
public enum CellKind {
    TEXT,
    /** A number of a workbook; its text is a decimal with a point. */
    NUMBER,
    /** A date of a workbook; its text is an ISO date. */
    DATE
}
