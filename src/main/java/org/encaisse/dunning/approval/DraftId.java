package org.encaisse.dunning.approval;

import java.util.UUID;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;

/**
 * A message that is proposed: what a customer gets in one currency, reminders and thanks apart.
 *
 * @param currency its code
 */
public record DraftId(UUID customerId, String currency, boolean thanks) {

    private static final String THANKS = "thanks";

    /** As pages and the interface write it: {@code <customer>.EUR}. */
    public String text() {
        return customerId + "." + currency + (thanks ? "." + THANKS : "");
    }

    public static DraftId parse(String text) {
        String[] parts = text.split("\\.");
        boolean thanks = parts.length == 3 && parts[2].equals(THANKS);
        if ((parts.length != 2 && !thanks) || parts[1].length() != 3) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        try {
            return new DraftId(UUID.fromString(parts[0]), parts[1], thanks);
        } catch (IllegalArgumentException e) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
    }
}
