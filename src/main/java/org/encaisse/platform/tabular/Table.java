package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The rows below the header, one after the other; blank ones are left out. */
public final class Table implements AutoCloseable {

    private final RawRows rows;
    private final int headerLine;

    Table(RawRows rows, int headerLine) {
        this.rows = rows;
        this.headerLine = headerLine;
    }

    /** The next row, or null after the last. */
    public @Nullable Row next() {
        try {
            Row row = rows.next();
            while (row != null && (row.line() <= headerLine || row.isBlank())) {
                row = rows.next();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
