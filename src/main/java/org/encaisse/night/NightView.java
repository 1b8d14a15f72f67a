package org.encaisse.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The night as a person looks at it: what is done in which order, and how it went last. */
@Component
public class NightView {

    private final List<NightlyTask> tasks;
    private final NightRows rows;

    NightView(List<NightlyTask> tasks, NightRows rows) {
        this.tasks = OrderNight.inOrder(tasks);
        this.rows = rows;
    }

    /** How a task went on the last day on which it was begun. */
    public record Last(
            LocalDate day,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant failedAt,
            @Nullable String reason) {}

    /** @param last null before its first night */
    public record Entry(
            String task,
            NightPhase phase,
            LocalTime from,
            @Nullable Last last) {}

    public List<Entry> all() {
        Map<String, Last> last = rows.last();
        return tasks.stream()
                .map(task -> new Entry(task.name(), task.phase(), task.from(), last.get(task.name())))
                .toList();
    }
}
