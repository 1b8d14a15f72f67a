package org.encaisse.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must be done: asked for once per origin, ended once, the oldest and the largest first. */
class AgendaTest {

    private final Desk desk = new Desk();
    private final UUID customer = desk.customer("C1");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_same_origin_twice_is_one_task() {
        UUID first = desk.addTask.add(call("2026-11-21", null, "dunning:F-1:call:1"));
        UUID again = desk.addTask.add(call("2026-11-25", null, "dunning:F-1:call:1"));
        List<UUID> three = desk.addTask.addAll(List.of(
                call("2026-11-21", null, "dunning:F-2:call:1"),
                call("2026-11-21", null, "dunning:F-1:call:1"),
                call("2026-11-21", null, "dunning:F-2:call:1")));

        assertThat(again).isEqualTo(first);
        assertThat(three.get(1)).isEqualTo(first);
        assertThat(three.get(0)).isEqualTo(three.get(2));
        assertThat(page(null, 10).items()).hasSize(2);
    }

    @Test
    void without_an_origin_it_may_be_asked_for_again() {
        List<UUID> ids = desk.addTask.addAll(List.of(call("2026-11-21", null, null), call("2026-11-21", null, null)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page(null, 10).items()).hasSize(2);
    }

    @Test
    void the_oldest_day_comes_first_then_the_largest_amount_and_pages_follow_without_gap() {
        UUID small = desk.openItem(customer, "F-1", LocalDate.of(2026, 10, 1), 10_000);
        UUID large = desk.openItem(customer, "F-2", LocalDate.of(2026, 10, 1), 990_000);
        desk.addTask.addAll(List.of(
                call("2026-11-21", null, "no amount"),
                call("2026-11-21", small, "small"),
                call("2026-11-20", small, "older"),
                call("2026-11-21", large, "large"),
                call("2026-11-22", large, "tomorrow")));

        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<Task> page = page(after, 1);
            page.items().forEach(task -> seen.add(task.detail().get("n")));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("older", "large", "small", "no amount");
        assertThat(desk.agenda.count(AgendaFilter.of(Desk.TODAY, null))).isEqualTo(4);
    }

    @Test
    void a_task_ends_once_tells_whoever_asked_for_it_and_leaves_a_line() {
        UUID task = desk.addTask.add(call("2026-11-21", null, "one"));

        desk.completeTask.complete(task, TaskOutcome.DONE, "rappeler lundi", Desk.TODAY, Desk.AWA);

        assertThat(page(null, 10).items()).isEmpty();
        assertThat(desk.events)
                .containsExactly(new TaskCompleted(task, customer, "dunning.call", TaskOutcome.DONE, Desk.TODAY));
        assertThat(desk.journal.latest("casefile.", 5))
                .extracting(JournalLine::kind)
                .containsExactly("casefile.task-done");
        assertThatThrownBy(() -> desk.completeTask.complete(task, TaskOutcome.CANCELLED, null, Desk.TODAY, Desk.AWA))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(CasefileRefusal.ALREADY_COMPLETED));
    }

    @Test
    void a_collector_sees_what_is_given_to_him() {
        UUID fatou = UUID.randomUUID();
        desk.addTask.add(new NewTask(customer, null, "dunning.call", Desk.TODAY, fatou, "hers", Map.of()));
        desk.addTask.add(call("2026-11-21", null, "nobody's"));

        assertThat(desk.agenda
                        .page(AgendaFilter.of(Desk.TODAY, fatou), null, 10)
                        .items())
                .extracting(Task::collectorId)
                .containsExactly(fatou);
    }

    private Slice<Task> page(@Nullable String after, int limit) {
        return desk.agenda.page(AgendaFilter.of(Desk.TODAY, null), after, limit);
    }

    private NewTask call(String due, @Nullable UUID item, @Nullable String origin) {
        return new NewTask(
                customer,
                item,
                "dunning.call",
                LocalDate.parse(due),
                null,
                origin,
                origin == null ? Map.of() : Map.of("n", origin));
    }
}
