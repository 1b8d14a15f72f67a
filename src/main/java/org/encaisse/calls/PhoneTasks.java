package org.encaisse.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.calls.CallOutcome.Reached;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Detail;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.PostponeTask;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a call does to the tasks that asked for one: a conversation ends them, an attempt puts them off, the third ends them too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PhoneTasks {

    /** « Appel fait ou 3 tentatives » (reference E3, P4). */
    static final int ATTEMPTS = 3;

    private final JdbcClient db;
    private final CompleteTask completeTask;
    private final PostponeTask postponeTask;
    private final Organisation organisation;

    PhoneTasks(JdbcClient db, CompleteTask completeTask, PostponeTask postponeTask, Organisation organisation) {
        this.db = db;
        this.completeTask = completeTask;
        this.postponeTask = postponeTask;
        this.organisation = organisation;
    }

    /**
     * A task that this call answers.
     *
     * @param attempts how often nobody was reached since it was asked for, before this call
     */
    record Asked(UUID taskId, String kind, Map<String, String> detail, int attempts) {}

    /** Whether the task, open or ended, is about that customer. */
    public boolean isOf(UUID customerId, UUID taskId) {
        return completeTask.isOf(customerId, taskId);
    }

    /** The open calls asked for by that day, and the one this call was made for. */
    public List<Asked> of(UUID customerId, @Nullable UUID taskId, LocalDate on) {
        // Ids are in order of time: a call whose id is greater came after the task was asked for.
        return db.sql("""
                        select t.task_id, t.kind, t.detail,
                               (select count(*)
                                  from calls.call c
                                 where c.tenant_id = :tenant
                                   and c.customer_id = t.customer_id
                                   and c.call_id > t.task_id
                                   and c.reached = 'nobody'
                                   and not c.incoming) as attempts
                          from casefile.open_task t
                         where t.tenant_id = :tenant
                           and t.customer_id = :customer
                           and t.detail ->> 'channel' = '@channel.phone'
                           and (t.due_on <= :on or t.task_id = :task::uuid)
                         order by t.task_id
                        """)
                .param("customer", customerId)
                .param("task", taskId)
                .param("on", on)
                .query((row, n) -> new Asked(
                        row.getObject("task_id", UUID.class),
                        row.getString("kind"),
                        Detail.read(row.getString("detail")),
                        row.getInt("attempts")))
                .list();
    }

    /** Ends them or puts them off; says which. */
    public List<Done> answer(List<Asked> asked, Reached reached, boolean incoming, LocalDate on, Actor actor) {
        List<Done> done = new ArrayList<>();
        List<UUID> open = stillOpen(asked);
        for (Asked task : asked) {
            if (!open.contains(task.taskId()) || (incoming && reached == Reached.NOBODY)) {
                continue;
            }
            int attempt = task.attempts() + 1;
            if (reached != Reached.NOBODY && task.detail().containsKey(NewTask.STAYS)) {
                continue; // only the answer itself ends it
            }
            if (reached != Reached.NOBODY) {
                completeTask.complete(task.taskId(), TaskOutcome.DONE, null, on, actor);
                done.add(new Done("call.done.task-done", told(task, attempt)));
            } else if (attempt >= ATTEMPTS) {
                completeTask.complete(task.taskId(), TaskOutcome.DONE, "@call.three-attempts", on, actor);
                done.add(new Done("call.done.attempts-over", told(task, attempt)));
            } else {
                done.add(putOff(task, attempt, on, actor));
            }
        }
        return done;
    }

    private Done putOff(Asked task, int attempt, LocalDate on, Actor actor) {
        LocalDate next = organisation.calendar().workingDayFrom(on.plusDays(1));
        postponeTask.postpone(task.taskId(), next, "@call.no-answer", on, actor);
        Map<String, String> told = told(task, attempt);
        told.put("put-off-to", next.toString());
        return new Done("call.done.put-off", told);
    }

    /** What the task was about goes with it: its label quotes it. */
    private static Map<String, String> told(Asked task, int attempt) {
        Map<String, String> told = new TreeMap<>(task.detail());
        told.put("task", "@task." + task.kind());
        told.put("attempt", String.valueOf(attempt));
        return told;
    }

    /** An outcome may have ended some of them itself. */
    private List<UUID> stillOpen(List<Asked> asked) {
        return asked.isEmpty()
                ? List.of()
                : db.sql("""
                        select t.task_id
                          from casefile.open_task t
                         where t.tenant_id = :tenant
                           and t.task_id = any (:tasks::uuid[])
                        """)
                        .param(
                                "tasks",
                                asked.stream()
                                        .map(task -> task.taskId().toString())
                                        .toArray(String[]::new))
                        .query(UUID.class)
                        .list();
    }
}
