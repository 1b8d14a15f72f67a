package org.encaisse.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days people work: the weekend and the public holidays of one place, as data passed in.
 *
 * @param id the name a tenant stores, such as {@code FR} or {@code SN}
 * @param worked days on which people work although they are a weekend's or a holiday: the Sunday of a stocktaking
 */
public record BusinessCalendar(String id, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> worked) {

    public static final BusinessCalendar EVERY_WEEKDAY =
            new BusinessCalendar("-", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    public BusinessCalendar {
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        worked = Set.copyOf(worked);
    }

    public BusinessCalendar(String id, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        this(id, weekend, holidays, Set.of());
    }

    public boolean isWorkingDay(LocalDate date) {
        return worked.contains(date) || (!weekend.contains(date.getDayOfWeek()) && !holidays.contains(date));
    }

    /** The date itself when people work on it, else the next day on which they do. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
