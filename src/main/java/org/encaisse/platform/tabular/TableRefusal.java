package org.encaisse.platform.tabular;

import org.encaisse.kernel.outcome.Refusal;

/** Why a file is refused as a whole: nothing of it is taken. In order of precedence. */
public enum TableRefusal implements Refusal {
    /** There is nothing in the file. */
    EMPTY,
    /** The old binary Excel format, to be saved as .xlsx first. */
    OLD_WORKBOOK,
    /** A compressed file far bigger inside than outside. */
    TOO_BIG_INSIDE,
    /** A workbook that is cut off or damaged. */
    BROKEN_WORKBOOK,
    /** Bytes that no text has: a picture, a programme, a UTF-16 text without its mark. */
    NUL_BYTES,
    /** Characters that do not belong to the charset the rest of the file is in. */
    WRONG_CHARSET,
    /** Text without a separator: a letter, not a table. */
    NOT_A_TABLE,
    /** A quotation mark that is opened and never closed, or closed in the middle of a cell. */
    BROKEN_QUOTES,
    /** More columns than any table of ours has. */
    TOO_MANY_COLUMNS,
    /** A cell longer than a spreadsheet allows. */
    CELL_TOO_LONG,
    /** A line longer than any row of ours. */
    LINE_TOO_LONG,
    /** No line that names the columns. */
    NO_HEADER,
    /** Column names and nothing below them. */
    NO_ROWS;

    @Override
    public String code() {
        return Refusal.code("tabular", this);
    }

    @Override
    public Kind kind() {
        return Kind.SYNTAX;
    }
}
