package org.encaisse.inbox.reply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A machine answered in somebody's name.
 *
 * @param kind what it says
 * @param until the last day of an absence, when the words give it; the day of return is the one after
 */
public record AutomaticReply(Kind kind, @Nullable LocalDate until) {

    /** What a machine has to say. */
    public enum Kind {
        /** Away, and back one day. */
        ABSENCE,
        /** The mailbox is not read any more, or whoever had it has left. */
        GONE,
        /** « We have received your message » and the like. */
        RECEIPT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
