package org.encaisse.latefees.rule;

import java.time.LocalDate;

/** A half-year of the calendar, for which a rate is fixed on its first day: {@code 2026-S2} begins on 1 July 2026. */
public record Semester(int year, int half) implements Comparable<Semester> {

    public static Semester of(LocalDate day) {
        return new Semester(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate last() {
        return next().first().minusDays(1);
    }

    public Semester next() {
        return half == 1 ? new Semester(year, 2) : new Semester(year + 1, 1);
    }

    public String code() {
        return year + "-S" + half;
    }

    @Override
    public int compareTo(Semester other) {
        return first().compareTo(other.first());
    }
}
