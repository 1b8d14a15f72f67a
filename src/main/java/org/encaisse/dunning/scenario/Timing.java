package org.encaisse.dunning.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.calendar.Days;
import org.jspecify.annotations.Nullable;

/**
 * When a step falls: so many days, of one sort, from an anchor; negative is before.
 *
 * @param weekday the first such day from there on, for procedures that live by the week; null for the day itself
 */
public record Timing(Anchor anchor, Days days, @Nullable DayOfWeek weekday) {

    public Timing(Anchor anchor, Days days) {
        this(anchor, days, null);
    }

    public static Timing due(int days) {
        return new Timing(Anchor.DUE, Days.calendar(days));
    }

    /**
     * The theoretical date: not yet moved off a holiday, so that one shift never pushes the steps after it.
     *
     * @param previousDone the day the previous step was really done; the due date when there was none
     */
    public LocalDate theoretical(LocalDate dueOn, LocalDate previousDone, BusinessCalendar calendar) {
        return onWeekday(
                switch (anchor) {
                    case DUE -> days.from(dueOn, calendar);
                    case END_OF_MONTH_AFTER_DUE -> days.from(dueOn.with(TemporalAdjusters.lastDayOfMonth()), calendar);
                    case DUE_THEN_END_OF_MONTH -> days.from(dueOn, calendar).with(TemporalAdjusters.lastDayOfMonth());
                    case PREVIOUS_STEP, REJECT, PROMISE, DECISION -> days.from(previousDone, calendar);
                });
    }

    /** That day, or the first one after it that is the weekday of the step. */
    public LocalDate onWeekday(LocalDate from) {
        return weekday == null ? from : from.with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** About how many calendar days the count is: only to compare the steps of two scenarios, never to date one. */
    int about() {
        return days.sort() == Days.Sort.BUSINESS ? days.count() * 7 / 5 : days.count();
    }
}
