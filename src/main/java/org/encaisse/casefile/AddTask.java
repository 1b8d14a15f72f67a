package org.encaisse.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts tasks on the agenda, not ranked yet; the same origin twice is one task. */
@Component
public class AddTask {

    private static final int BATCH = 10_000;

    private final JdbcClient db;

    AddTask(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public UUID add(NewTask task) {
        return addAll(List.of(task)).getFirst();
    }

    /** The ids in the order given; a task whose origin was there before answers the id it has had since. */
    @Transactional
    public List<UUID> addAll(List<NewTask> tasks) {
        List<UUID> ids = new ArrayList<>(tasks.size());
        for (int from = 0; from < tasks.size(); from += BATCH) {
            ids.addAll(insert(tasks.subList(from, Math.min(tasks.size(), from + BATCH))));
        }
        return ids;
    }

    private List<UUID> insert(List<NewTask> tasks) {
        List<UUID> fresh = tasks.stream().map(task -> Ids.next()).toList();
        db.sql("""
                        with added as (
                                insert into casefile.task
                                       (tenant_id, task_id, customer_id, open_item_id, kind, due_on, assignee_id, origin, detail, urgency)
                                select platform.current_tenant(), t.*
                                  from unnest(:ids::uuid[], :customers::uuid[], :items::uuid[], :kinds::text[], :dues::date[],
                                              :assignees::uuid[], :origins::text[], :details::jsonb[], :urgencies::int[]) t
                                on conflict (tenant_id, origin) do nothing
                             returning tenant_id, task_id, customer_id, kind, due_on, assignee_id, urgency, detail)
                        insert into casefile.task_rank
                               (tenant_id, task_id, customer_id, entity_id, code, kind, due_on, assignee_id, collector_id, urgency,
                                together)
                        select a.tenant_id, a.task_id, a.customer_id, d.entity_id, d.code, a.kind, a.due_on, a.assignee_id,
                               d.collector_id, a.urgency,
                               case when a.detail ->> 'channel' = '@channel.phone' then 'phone' else a.detail ->> 'purpose' end
                          from added a
                          join customers.directory d on d.tenant_id = a.tenant_id and d.customer_id = a.customer_id
                        """)
                .param("ids", strings(fresh, id -> id))
                .param("customers", strings(tasks, NewTask::customerId))
                .param("items", strings(tasks, NewTask::openItemId))
                .param("kinds", strings(tasks, NewTask::kind))
                .param("dues", strings(tasks, NewTask::dueOn))
                .param("assignees", strings(tasks, NewTask::assigneeId))
                .param("origins", strings(tasks, NewTask::origin))
                .param("details", strings(tasks, task -> Detail.write(task.detail())))
                .param("urgencies", strings(tasks, NewTask::urgency))
                .update();
        Map<String, UUID> byOrigin = byOrigin(tasks);
        List<UUID> ids = new ArrayList<>(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            String origin = tasks.get(i).origin();
            ids.add(origin == null ? fresh.get(i) : byOrigin.getOrDefault(origin, fresh.get(i)));
        }
        return ids;
    }

    private Map<String, UUID> byOrigin(List<NewTask> tasks) {
        Map<String, UUID> found = new HashMap<>();
        db.sql("""
                        select t.origin, t.task_id
                          from casefile.task t
                         where t.tenant_id = platform.current_tenant()
                           and t.origin = any (:origins::text[])
                        """).param("origins", strings(tasks, NewTask::origin)).query(row -> {
            found.put(row.getString("origin"), row.getObject("task_id", UUID.class));
        });
        return found;
    }

    private static <T> @Nullable String[] strings(List<T> rows, Function<T, @Nullable Object> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }
}
