package org.encaisse.identity;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.springframework.stereotype.Component;

/**
 * Public holidays by country. Feasts that follow the moon (Korité, Tabaski, Magal) are estimates: a tenant corrects
 * them with its own days.
 */
@Component
class PublicHolidays {

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2045;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Set<LocalDate>> known = new ConcurrentHashMap<>();

    BusinessCalendar of(String country, Map<LocalDate, Boolean> workingOverrides) {
        Set<LocalDate> days = known.computeIfAbsent(country, PublicHolidays::read);
        if (workingOverrides.isEmpty()) {
            return new BusinessCalendar(country, WEEKEND, days);
        }
        Set<LocalDate> closed = new HashSet<>(days);
        Set<LocalDate> worked = new HashSet<>();
        workingOverrides.forEach((day, working) -> (working ? worked : closed).add(day));
        return new BusinessCalendar(country, WEEKEND, closed, worked);
    }

    boolean knows(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    private static Set<LocalDate> read(String country) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        Set<LocalDate> days = new HashSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year))) {
                days.add(holiday.getDate());
            }
        }
        return Set.copyOf(days);
    }
}
