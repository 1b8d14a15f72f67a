package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the messages of one purpose. Contributed as a bean by the module that reserves them.
 *
 * <p>Asked under lock, in the transaction that decides to send, with the tenant bound: it looks again whether the
 * message is still owed, not suspended, and rightly addressed. It may note which of its debts it is about, and nothing else.
 */
public interface MessageComposer {

    /** The purpose of the reservations that it writes, such as {@code dunning}. */
    String purpose();

    /**
     * These will be written one after the other, in the same transaction and for the same day: what their writing asks the
     * database may be asked for all of them together ({@link org.encaisse.platform.sql.ReadOnce}). Changes nothing.
     */
    default void readAhead(Collection<PendingMessage> messages, LocalDate today) {}

    /** {@code today}: the business day of the message, moved on by as many days as it has been waiting. */
    Composition compose(PendingMessage message, LocalDate today);

    /** What the message would be if it left now, whatever the hour, for somebody who reads it before. Notes nothing. */
    default Composition preview(PendingMessage message, LocalDate today) {
        return compose(message, today);
    }

    /**
     * Of the letters that lie written or printed and are about to go on: which may not, and the reason. Asked for thousands
     * at once, under lock.
     */
    default Map<UUID, String> lapsed(Collection<UUID> messages, LocalDate today) {
        return Map.of();
    }
}
