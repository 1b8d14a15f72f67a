package org.encaisse.reminders.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is chosen: what is not said does not matter.
 *
 * @param codes of single customers; empty chooses by the rest
 */
public record CampaignSelection(
        @Nullable UUID structure,
        @Nullable String segment,
        @Nullable String profile,
        @Nullable UUID collector,
        Standing standing,
        List<String> codes) {

    /** How the customer stands at this moment. */
    public enum Standing {
        ANY,
        /** Something is owed, late or not. */
        OPEN,
        /** Something is owed and nothing is late. */
        NOT_OVERDUE,
        /** Something is late. */
        OVERDUE
    }

    public CampaignSelection {
        codes = List.copyOf(codes);
    }
}
