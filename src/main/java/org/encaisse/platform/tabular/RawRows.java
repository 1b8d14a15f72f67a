package org.encaisse.platform.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other, as they stand there: header, blank and short rows included. */
interface RawRows extends AutoCloseable {

    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
