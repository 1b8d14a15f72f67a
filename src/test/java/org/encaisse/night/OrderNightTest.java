package org.encaisse.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNightTest {

    private record Named(String name, NightPhase phase, LocalTime from, boolean keepsItsHour) implements NightlyTask {

        @Override
        public void run(LocalDate day) {}
    }

    private static List<NightlyTask> night(String hourOfReminders) {
        return OrderNight.inOrder(List.of(
                new Named("seal", NightPhase.JOURNAL_SEALED, NightlyTask.MORNING, false),
                new Named("remind", NightPhase.REMINDERS_DECIDED, LocalTime.parse(hourOfReminders), true),
                new Named("judge", NightPhase.PROMISES_JUDGED, NightlyTask.MORNING, false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            04:00 | 03:59 | ''
            04:00 | 04:00 | judge remind
            04:00 | 05:00 | judge remind seal
            06:00 | 05:00 | judge seal
            06:00 | 06:00 | judge remind seal
            23:30 | 05:30 | judge seal
            23:30 | 23:30 | judge remind seal
            """)
    void promises_are_judged_before_reminders_are_decided_whatever_the_hour(String hour, String now, String due) {
        assertThat(OrderNight.due(night(hour), LocalTime.parse(now)).stream().map(NightlyTask::name))
                .containsExactly(due.isEmpty() ? new String[0] : due.split(" "));
    }

    @Test
    void two_tasks_of_one_name_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OrderNight.inOrder(List.of(
                        new Named("judge", NightPhase.PROMISES_JUDGED, NightlyTask.MORNING, false),
                        new Named("judge", NightPhase.JOURNAL_SEALED, NightlyTask.MORNING, false))))
                .withMessageContaining("judge");
    }
}
