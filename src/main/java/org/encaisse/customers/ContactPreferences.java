package org.encaisse.customers;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and how a person wants to be reached.
 *
 * @param from the hour of his own place from which he may be called; with {@code until}, both or neither
 * @param channel {@code email}, {@code phone}, {@code letter} or {@code visit}; null when he has not said
 * @param doNotDisturb « ne pas déranger »: he is not called; he may call us
 */
public record ContactPreferences(
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String channel,
        boolean doNotDisturb) {

    public static final ContactPreferences NONE = new ContactPreferences(null, null, null, false);

    public static final Set<String> CHANNELS = Set.of("email", "phone", "letter", "visit");

    /** The hours of an office, for those who have not said theirs. */
    public static final LocalTime OPENS = LocalTime.of(8, 0);

    public static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** Whether he may be called at that hour of his own place. */
    public boolean mayBeCalledAt(LocalTime hour) {
        LocalTime opens = from == null ? OPENS : from;
        LocalTime closes = until == null ? CLOSES : until;
        return !doNotDisturb && !hour.isBefore(opens) && hour.isBefore(closes);
    }
}
