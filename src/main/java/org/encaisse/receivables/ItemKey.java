package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of open items goes on. */
record ItemKey(UUID customerId, LocalDate dueOn, UUID openItemId) {

    String written() {
        return Cursors.write(customerId, dueOn, openItemId);
    }

    static @Nullable ItemKey read(@Nullable String cursor) {
        return Cursors.read(
                cursor,
                3,
                part -> new ItemKey(UUID.fromString(part[0]), LocalDate.parse(part[1]), UUID.fromString(part[2])));
    }
}
