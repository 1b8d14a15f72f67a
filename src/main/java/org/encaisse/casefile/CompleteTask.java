package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a task, done or cancelled, and tells whoever asked for it. */
@Component
public class CompleteTask {

    private final JdbcClient db;
    private final Journal journal;
    private final StandTogether standTogether;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CompleteTask(
            JdbcClient db,
            Journal journal,
            StandTogether standTogether,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.standTogether = standTogether;
        this.clock = clock;
        this.events = events;
    }

    /** All of them or none. */
    @Transactional
    public void completeAll(List<UUID> taskIds, TaskOutcome outcome, @Nullable String note, LocalDate on, Actor actor) {
        taskIds.stream().sorted().forEach(task -> complete(task, outcome, note, on, actor));
    }

    /** @param on the business day on which it was done */
    @Transactional
    public void complete(UUID taskId, TaskOutcome outcome, @Nullable String note, LocalDate on, Actor actor) {
        Ended task = db.sql("""
                        select t.customer_id, t.open_item_id, t.kind, t.detail
                          from casefile.task t
                         where t.tenant_id = platform.current_tenant()
                           and t.task_id = :task
                        """)
                .param("task", taskId)
                .query((row, number) -> new Ended(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("open_item_id", UUID.class),
                        row.getString("kind"),
                        Detail.read(row.getString("detail"))))
                .optional()
                .orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_TASK));
        int completed = db.sql("""
                        insert into casefile.task_completion
                               (tenant_id, task_id, outcome, note, completed_on, completed_by, stake, currency)
                        select t.tenant_id, t.task_id, :outcome, :note, :on, :by, r.stake, r.currency
                          from casefile.task t
                          left join casefile.task_rank r on r.tenant_id = t.tenant_id and r.task_id = t.task_id
                         where t.tenant_id = platform.current_tenant()
                           and t.task_id = :task
                            on conflict do nothing
                        """)
                .param("task", taskId)
                .param("outcome", outcome.code())
                .param("note", note)
                .param("on", on)
                .param("by", actor.userId())
                .update();
        if (completed == 0) {
            throw new Refused(CasefileRefusal.ALREADY_COMPLETED);
        }
        takeOff(taskId);
        standTogether.arrange(List.of(task.customerId()));
        journal.write(new JournalEntry(
                task.customerId(),
                task.openItemId(),
                "casefile.task-" + outcome.code(),
                clock.now(),
                actor,
                detail(task, outcome, note)));
        events.publishEvent(new TaskCompleted(taskId, task.customerId(), task.kind(), task.detail(), outcome, on));
    }

    /** What is done has no place in the order any more, and nobody is at it. */
    private void takeOff(UUID taskId) {
        db.sql("delete from casefile.task_rank where tenant_id = platform.current_tenant() and task_id = :task")
                .param("task", taskId)
                .update();
        db.sql("delete from casefile.task_claim where tenant_id = platform.current_tenant() and task_id = :task")
                .param("task", taskId)
                .update();
    }

    /** What the task was about goes with it; only what was really done was a contact with the customer. */
    private static Map<String, String> detail(Ended task, TaskOutcome outcome, @Nullable String note) {
        Map<String, String> detail = new TreeMap<>(task.detail());
        detail.put("task", "@task." + task.kind());
        if (note != null) {
            detail.put("note", note);
        }
        if (outcome == TaskOutcome.CANCELLED) {
            detail.remove(JournalEntry.CHANNEL);
        }
        return detail;
    }

    private record Ended(UUID customerId, @Nullable UUID openItemId, String kind, Map<String, String> detail) {}

    /** Whether the task, open or ended, is about that customer. */
    @Transactional(readOnly = true)
    public boolean isOf(UUID customerId, UUID taskId) {
        return db.sql("""
                        select exists (select 1
                                         from casefile.task t
                                        where t.tenant_id = (select platform.current_tenant())
                                          and t.task_id = :task
                                          and t.customer_id = :customer)
                        """)
                .param("task", taskId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }
}
