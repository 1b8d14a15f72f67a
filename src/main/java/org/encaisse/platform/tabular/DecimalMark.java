package org.encaisse.platform.tabular;

/** What stands before the decimals of a file's figures. */
public enum DecimalMark {
    /** 1 234,56 or 1.234,56 */
    COMMA(',', '.'),
    /** 1,234.56 or 1 234.56 */
    POINT('.', ',');

    private final char mark;
    private final char grouping;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
    }

    public char mark() {
        return mark;
    }

    char grouping() {
        return grouping;
    }
}
