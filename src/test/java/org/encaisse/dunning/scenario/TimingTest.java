package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.calendar.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day on which a step falls, month ends among them. */
class TimingTest {

    private static final BusinessCalendar PLAIN =
            new BusinessCalendar("plain", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    @ParameterizedTest
    @CsvSource({
        "DUE, 30, 2013-01-18, 2013-02-17",
        "END_OF_MONTH_AFTER_DUE, 30, 2013-01-18, 2013-03-02",
        "DUE_THEN_END_OF_MONTH, 30, 2013-01-18, 2013-02-28",
        "DUE_THEN_END_OF_MONTH, 30, 2013-02-28, 2013-03-31",
        "DUE_THEN_END_OF_MONTH, 30, 2013-04-14, 2013-05-31",
        "DUE_THEN_END_OF_MONTH, 0, 2012-02-03, 2012-02-29",
        "DUE_THEN_END_OF_MONTH, 45, 2012-12-17, 2013-01-31",
    })
    void a_step_falls(Anchor anchor, int days, LocalDate dueOn, LocalDate falls) {
        assertThat(new Timing(anchor, Days.calendar(days)).theoretical(dueOn, dueOn, PLAIN))
                .isEqualTo(falls);
    }
}
