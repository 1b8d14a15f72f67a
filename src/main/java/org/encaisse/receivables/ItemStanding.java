package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the chasing of due dates has come: answered by whoever chases, so that what is owed can be listed together with
 * it although receivables know nothing of reminders.
 */
public interface ItemStanding {

    /**
     * @param step the code of the last step really done; null when none was
     * @param hold the kind of what suspends it on that day; null when nothing does
     * @param holdUntil the last day of the hold; null without an end
     */
    record Standing(
            @Nullable String step,
            @Nullable String hold,
            @Nullable LocalDate holdUntil) {

        public static final Standing UNTOUCHED = new Standing(null, null, null);
    }

    /** By open item; those that nobody chased and nothing holds are left out. */
    Map<UUID, Standing> of(List<OpenItem> items, LocalDate on);
}
