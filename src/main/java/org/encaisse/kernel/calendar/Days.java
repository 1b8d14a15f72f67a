package org.encaisse.kernel.calendar;

import java.time.LocalDate;

/** A number of days that says what sort of days they are; negative counts backwards. */
public record Days(int count, Sort sort) {

    public enum Sort {
        /** Every day of the calendar. */
        CALENDAR,
        /** Only days on which people work. */
        BUSINESS
    }

    public static Days calendar(int count) {
        return new Days(count, Sort.CALENDAR);
    }

    public static Days business(int count) {
        return new Days(count, Sort.BUSINESS);
    }

    /** The date this many days after {@code from} (before it, when the count is negative). */
    public LocalDate from(LocalDate from, BusinessCalendar calendar) {
        if (sort == Sort.CALENDAR) {
            return from.plusDays(count);
        }
        int step = Integer.signum(count);
        LocalDate day = from;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
