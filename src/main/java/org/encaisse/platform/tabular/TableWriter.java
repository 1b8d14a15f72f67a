package org.encaisse.platform.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes a table cell by cell, row by row, without keeping it in memory. */
public interface TableWriter extends AutoCloseable {

    /** A text that no spreadsheet will compute, whatever it starts with. */
    TableWriter text(String text);

    TableWriter number(BigDecimal number);

    TableWriter date(LocalDate date);

    TableWriter blank();

    TableWriter endRow();

    /** Finishes the file; the stream under it stays open. */
    @Override
    void close();
}
