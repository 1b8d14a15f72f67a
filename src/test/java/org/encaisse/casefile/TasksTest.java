package org.encaisse.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must be done: asked for once per origin, ended once. */
class TasksTest {

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
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void without_an_origin_it_may_be_asked_for_again() {
        List<UUID> ids = desk.addTask.addAll(List.of(call("2026-11-21", null, null), call("2026-11-21", null, null)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void a_task_ends_once_tells_whoever_asked_for_it_and_leaves_a_line() {
        UUID task = desk.addTask.add(call("2026-11-21", null, "one"));

        desk.completeTask.complete(task, TaskOutcome.DONE, "rappeler lundi", Desk.TODAY, Desk.AWA);

        assertThat(open()).isZero();
        assertThat(desk.events)
                .containsExactly(new TaskCompleted(
                        task, customer, "dunning.call", Map.of("n", "one"), TaskOutcome.DONE, Desk.TODAY));
        assertThat(desk.journal.latest("casefile.", 5))
                .extracting(JournalLine::kind)
                .containsExactly("casefile.task-done");
        assertThatThrownBy(() -> desk.completeTask.complete(task, TaskOutcome.CANCELLED, null, Desk.TODAY, Desk.AWA))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(CasefileRefusal.ALREADY_COMPLETED));
    }

    /** How many are still to be done. */
    private long open() {
        return desk.app
                .sql("select count(*) from casefile.task_rank where tenant_id = platform.current_tenant()")
                .query(Long.class)
                .single();
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
