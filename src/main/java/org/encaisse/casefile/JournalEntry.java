package org.encaisse.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a debtor's file, about to be written down for good.
 *
 * @param kind what happened, such as {@code dunning.reminder-sent}; the message {@code journal.<kind>} words it, quoting
 *     the detail by name: {@code Relance « {step} » envoyée à {recipient}}
 * @param at when it happened, which may be earlier than when it is written
 * @param detail what the sentence quotes: figures as {@code 1234.56 EUR}, dates as {@code 2026-11-21}; a value that starts
 *     with {@code @} is the key of a message in the reader's language; with {@link #CHANNEL} it was a contact
 */
public record JournalEntry(
        @Nullable UUID customerId,
        @Nullable UUID openItemId,
        String kind,
        Instant at,
        Actor actor,
        Map<String, String> detail) {

    /** Named in the detail when we spoke or wrote to the customer: {@code @channel.email}, {@code @channel.phone}. */
    public static final String CHANNEL = "channel";

    public JournalEntry {
        detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    public static JournalEntry of(UUID customerId, String kind, Instant at, Actor actor, Map<String, String> detail) {
        return new JournalEntry(customerId, null, kind, at, actor, detail);
    }
}
