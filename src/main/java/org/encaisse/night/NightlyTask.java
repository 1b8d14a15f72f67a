package org.encaisse.night;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something the desk does by itself once a day. It may be stopped at any moment and is then begun again: what it did stands,
 * and it goes on with the rest. Called inside of its organisation, outside of a transaction.
 */
public interface NightlyTask {

    /** When the morning begins for what has no hour of its own: people find it done when they come. */
    LocalTime MORNING = LocalTime.of(5, 0);

    /** Such as {@code arrangements.judge-promises}; {@code night.task.<name>} words it. */
    String name();

    NightPhase phase();

    /** Whether there is something to do on that day that is not done yet. */
    default boolean isWanted(LocalDate day) {
        return true;
    }

    /** Not before this hour of the organisation's day, unless something that comes after it has an earlier one. */
    default LocalTime from() {
        return MORNING;
    }

    /** Whether it keeps its hour even when something after it comes earlier. */
    default boolean keepsItsHour() {
        return false;
    }

    void run(LocalDate day);
}
