package org.encaisse.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkedDaysTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_sunday_on_which_people_work_counts_and_the_others_do_not() {
        BusinessCalendar calendar = new BusinessCalendar(
                "SN", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of(SATURDAY.plusDays(1)));
        assertThat(calendar.isWorkingDay(SATURDAY)).isFalse();
        assertThat(calendar.workingDayFrom(SATURDAY)).isEqualTo(SATURDAY.plusDays(1));
        assertThat(calendar.isWorkingDay(SATURDAY.plusDays(8))).isFalse();
    }

    @Test
    void a_holiday_on_which_people_work_counts() {
        LocalDate monday = SATURDAY.plusDays(2);
        assertThat(new BusinessCalendar("SN", Set.of(), Set.of(monday)).isWorkingDay(monday))
                .isFalse();
        assertThat(new BusinessCalendar("SN", Set.of(), Set.of(monday), Set.of(monday)).isWorkingDay(monday))
                .isTrue();
    }
}
