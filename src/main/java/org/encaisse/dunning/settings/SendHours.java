package org.encaisse.dunning.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.encaisse.kernel.outcome.Refused;

/**
 * When messages to debtors of a profile may leave, by the clock of the debtor.
 *
 * @param profile {@link #OTHERS} for all that have no hours of their own
 * @param closes the first moment that is too late
 */
public record SendHours(String profile, Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    public static final String OTHERS = "";

    private static final int LONGEST_PROFILE = 60;

    public SendHours {
        days = java.util.Collections.unmodifiableSet(new TreeSet<>(days));
        if (days.isEmpty() || !opens.isBefore(closes) || profile.length() > LONGEST_PROFILE) {
            throw new Refused(DunningRefusal.SEND_HOURS);
        }
    }

    /** Now when it is open there; else the next opening. */
    public Instant next(Instant now, ZoneId there) {
        ZonedDateTime local = now.atZone(there);
        if (days.contains(local.getDayOfWeek())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes)) {
            return now;
        }
        // Each day is opened by its own clock: between two of them summer time may begin or end.
        ZonedDateTime opening = local.toLocalDate().atTime(opens).atZone(there);
        while (!days.contains(opening.getDayOfWeek()) || !opening.isAfter(local)) {
            opening = opening.toLocalDate().plusDays(1).atTime(opens).atZone(there);
        }
        return opening.toInstant();
    }
}
