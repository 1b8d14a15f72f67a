package org.encaisse.platform.tabular;

/** How much of a file is believed: beyond, it is refused by name instead of filling the memory. */
final class Limits {

    static final int COLUMNS = 500;
    /** What a spreadsheet allows in a cell. */
    static final int CELL = 32_767;

    static final int LINE = 1 << 20;
    /** Enough for any header, and for the separator to show. */
    static final int SAMPLE = 64 * 1024;

    static final int HEADER_ROWS = 30;
    /** A full sheet of a million rows and a dozen columns has half a gigabyte. */
    static final long SHEET_BYTES = 3L << 30;

    static final long SMALL_PART_BYTES = 16L << 20;
    static final long SHARED_STRING_BYTES = 256L << 20;
    /** What the distinct texts of a workbook may take in memory. */
    static final int SHARED_STRING_MEMORY = 96 << 20;

    /** Deflate reaches 1032; a sheet of almost equal rows about 60. */
    static final long RATIO = 250;

    static final long RATIO_COUNTS_FROM = 8L << 20;
    static final int ENTRIES = 10_000;

    private Limits() {}
}
