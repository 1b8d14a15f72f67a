package org.encaisse.casefile;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param items every due date it is about, so that it stands in their chronology too; {@code openItemId} need not be repeated
 */
public record JournalEntry(
        @Nullable UUID customerId,
        @Nullable UUID openItemId,
        String kind,
        Instant at,
        Actor actor,
        Map<String, String> detail,
        List<UUID> items) {

    /** Named in the detail when we spoke or wrote to the customer: {@code @channel.email}, {@code @channel.phone}. */
    public static final String CHANNEL = "channel";

    public JournalEntry {
        detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
        items = List.copyOf(items);
    }

    public JournalEntry(
            @Nullable UUID customerId,
            @Nullable UUID openItemId,
            String kind,
            Instant at,
            Actor actor,
            Map<String, String> detail) {
        this(customerId, openItemId, kind, at, actor, detail, List.of());
    }

    /** The same, about these due dates. */
    public JournalEntry about(List<UUID> dueDates) {
        return new JournalEntry(customerId, openItemId, kind, at, actor, detail, dueDates);
    }

    Set<UUID> everyItem() {
        Set<UUID> all = new LinkedHashSet<>(items);
        if (openItemId != null) {
            all.add(openItemId);
        }
        return all;
    }

    public static JournalEntry of(UUID customerId, String kind, Instant at, Actor actor, Map<String, String> detail) {
        return new JournalEntry(customerId, null, kind, at, actor, detail);
    }
}
