package org.encaisse.behaviour;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole calendar months before a day: what was billed in the month that is still running says nothing yet.
 *
 * @param from first day of the first month
 * @param until first day after the last month
 */
public record Window(LocalDate from, LocalDate until) {

    public static Window before(LocalDate day, int months) {
        LocalDate until = day.withDayOfMonth(1);
        return new Window(until.minusMonths(months), until);
    }

    /** How many months of it a customer first invoiced that day could have bought in; 0 when its first month still runs. */
    int monthsSince(LocalDate firstInvoice) {
        LocalDate start = firstInvoice.isAfter(from) ? firstInvoice.withDayOfMonth(1) : from;
        return (int) Math.max(0, ChronoUnit.MONTHS.between(start, until));
    }

    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(until);
        return Stream.iterate(YearMonth.from(from), month -> month.isBefore(last), month -> month.plusMonths(1))
                .toList();
    }
}
