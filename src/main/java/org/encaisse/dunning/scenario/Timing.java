package org.encaisse.dunning.scenario;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.calendar.Days;

/** When a step falls: so many days, of one sort, from an anchor; negative is before. */
public record Timing(Anchor anchor, Days days) {

    public static Timing due(int days) {
        return new Timing(Anchor.DUE, Days.calendar(days));
    }

    /**
     * The theoretical date: not yet moved off a holiday, so that one shift never pushes the steps after it.
     *
     * @param previousDone the day the previous step was really done; the due date when there was none
     */
    public LocalDate theoretical(LocalDate dueOn, LocalDate previousDone, BusinessCalendar calendar) {
        return switch (anchor) {
            case DUE -> days.from(dueOn, calendar);
            case END_OF_MONTH_AFTER_DUE -> days.from(dueOn.with(TemporalAdjusters.lastDayOfMonth()), calendar);
            case PREVIOUS_STEP -> days.from(previousDone, calendar);
        };
    }

    /** About how many calendar days the count is: only to compare the steps of two scenarios, never to date one. */
    int about() {
        return days.sort() == Days.Sort.BUSINESS ? days.count() * 7 / 5 : days.count();
    }
}
