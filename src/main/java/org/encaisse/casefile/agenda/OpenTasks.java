package org.encaisse.casefile.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Detail;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.StandTogether;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that are still to be done, locked for whoever changes them; the only writer of their day and of who does them. */
@Component
@Transactional
class OpenTasks {

    private final JdbcClient db;
    private final StandTogether standTogether;

    OpenTasks(JdbcClient db, StandTogether standTogether) {
        this.db = db;
        this.standTogether = standTogether;
    }

    /** One of them, with what the journal says of it. */
    record Open(
            UUID taskId,
            UUID customerId,
            @Nullable UUID openItemId,
            String kind,
            LocalDate dueOn,
            @Nullable UUID assigneeId,
            Map<String, String> detail) {

        /** A line of the journal about it; moving a task is no contact with the customer. */
        JournalEntry entry(String journalKind, Instant at, Actor actor, Map<String, String> more) {
            Map<String, String> said = new TreeMap<>(detail);
            said.remove(JournalEntry.CHANNEL);
            said.put("task", "@task." + kind);
            said.putAll(more);
            return new JournalEntry(customerId, openItemId, journalKind, at, actor, said);
        }
    }

    /** In order of id, so that two who change the same ones wait for each other and never in a circle. */
    List<Open> locked(Collection<UUID> tasks) {
        List<Open> open = db.sql("""
                        select t.task_id, t.customer_id, t.open_item_id, t.kind, t.due_on, t.assignee_id, t.detail
                          from casefile.task t
                          join casefile.task_rank r on r.tenant_id = t.tenant_id and r.task_id = t.task_id
                         where t.tenant_id = platform.current_tenant()
                           and t.task_id = any (:tasks::uuid[])
                         order by t.task_id
                           for update of t
                        """)
                .param("tasks", ids(tasks))
                .query((row, number) -> new Open(
                        row.getObject("task_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("open_item_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("assignee_id", UUID.class),
                        Detail.read(row.getString("detail"))))
                .list();
        if (open.size() < tasks.stream().distinct().count()) {
            throw new Refused(CasefileRefusal.NO_SUCH_TASK);
        }
        return open;
    }

    void move(Collection<UUID> tasks, LocalDate dueOn) {
        for (String table : List.of("task", "task_rank")) {
            db.sql("""
                            update casefile.%s
                               set due_on = :due
                             where tenant_id = platform.current_tenant()
                               and task_id = any (:tasks::uuid[])
                            """.formatted(table))
                    .param("due", dueOn)
                    .param("tasks", ids(tasks))
                    .update();
        }
        arrange(tasks);
    }

    void give(Collection<UUID> tasks, @Nullable UUID person) {
        for (String table : List.of("task", "task_rank")) {
            db.sql("""
                            update casefile.%s
                               set assignee_id = :person::uuid
                             where tenant_id = platform.current_tenant()
                               and task_id = any (:tasks::uuid[])
                            """.formatted(table))
                    .param("person", person)
                    .param("tasks", ids(tasks))
                    .update();
        }
        arrange(tasks);
        letGo(tasks);
    }

    private void arrange(Collection<UUID> tasks) {
        standTogether.arrange(
                db.sql("""
                        select distinct r.customer_id
                          from casefile.task_rank r
                         where r.tenant_id = platform.current_tenant()
                           and r.task_id = any (:tasks::uuid[])
                        """).param("tasks", ids(tasks)).query(UUID.class).list());
    }

    /** Nobody is at them any more. */
    void letGo(Collection<UUID> tasks) {
        db.sql("""
                        delete from casefile.task_claim
                         where tenant_id = platform.current_tenant()
                           and task_id = any (:tasks::uuid[])
                        """).param("tasks", ids(tasks)).update();
    }

    private static String[] ids(Collection<UUID> tasks) {
        return tasks.stream().map(UUID::toString).toArray(String[]::new);
    }
}
