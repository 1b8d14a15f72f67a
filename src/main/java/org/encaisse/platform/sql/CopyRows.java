package org.encaisse.platform.sql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/** An open COPY: add rows, then close. Values are written as PostgreSQL reads them (dates, figures, uuids, text). */
public final class CopyRows implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FULL + 1024);
    private long rows;

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                buffer.append("\\N");
            } else if (value instanceof String text) {
                escape(text);
            } else {
                buffer.append(value);
            }
        }
        buffer.append('\n');
        rows++;
        if (buffer.length() >= FULL) {
            flush();
        }
    }

    public long rows() {
        return rows;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("rows could not be copied", e);
        }
    }

    @Override
    public void close() {
        try {
            flush();
            copy.endCopy();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("rows could not be copied", e);
        } finally {
            if (copy.isActive()) {
                cancel();
            }
        }
    }

    private void cancel() {
        try {
            copy.cancelCopy();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the copy could not be given up", e);
        }
    }
}
