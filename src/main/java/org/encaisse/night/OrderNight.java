package org.encaisse.night;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the night is to be done now, and in which order. Pure. */
final class OrderNight {

    private static final Comparator<NightlyTask> IN_ORDER =
            Comparator.comparing(NightlyTask::phase).thenComparing(NightlyTask::name);

    private OrderNight() {}

    /** All tasks in the order of the night; two of one name are refused, for the progress of one would be the other's. */
    static List<NightlyTask> inOrder(List<NightlyTask> tasks) {
        Set<String> names = new HashSet<>();
        tasks.forEach(task -> {
            if (!names.add(task.name())) {
                throw new IllegalStateException("two nightly tasks are named " + task.name());
            }
        });
        return tasks.stream().sorted(IN_ORDER).toList();
    }

    /**
     * The tasks whose hour has come, and before each of them all that comes earlier in the night and keeps no hour of its own.
     *
     * @param open in the order of the night, those that are not done yet
     */
    static List<NightlyTask> due(List<NightlyTask> open, LocalTime now) {
        int last = -1;
        for (int i = 0; i < open.size(); i++) {
            if (!now.isBefore(open.get(i).from())) {
                last = i;
            }
        }
        List<NightlyTask> due = new ArrayList<>();
        for (NightlyTask task : open.subList(0, last + 1)) {
            if (!task.keepsItsHour() || !now.isBefore(task.from())) {
                due.add(task);
            }
        }
        return due;
    }
}
