package org.encaisse.receivables;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.function.Function;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** Places in a list, written so that they fit in an address; refuses what was never written here. */
final class Cursors {

    private Cursors() {}

    static String write(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : "|").append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static <T> @Nullable T read(@Nullable String cursor, int parts, Function<String[], T> key) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] found = text.split("\\|", -1);
            if (found.length == parts) {
                return key.apply(found);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // said by name below
        }
        throw new Refused(ReceivablesRefusal.CURSOR_MALFORMED, cursor);
    }
}
