package org.encaisse.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be done: the oldest due day first, and within a day the largest amount at stake. */
@Component
public class Agenda {

    private static final String OPEN = """
            select t.task_id, t.customer_id, d.code, d.name, t.open_item_id, o.number, o.remaining, o.currency, t.kind, t.due_on,
                   coalesce(t.assignee_id, d.collector_id) as collector_id, t.detail
              from casefile.task t
              join customers.directory d on d.tenant_id = t.tenant_id and d.customer_id = t.customer_id
              left join receivables.open_now o on o.tenant_id = t.tenant_id and o.open_item_id = t.open_item_id
             where t.tenant_id = platform.current_tenant()
               and not exists (select 1
                                 from casefile.task_completion c
                                where c.tenant_id = t.tenant_id
                                  and c.task_id = t.task_id)
            """;

    private final JdbcClient db;

    Agenda(JdbcClient db) {
        this.db = db;
    }

    /** {@code after} is the cursor of the slice before, null at the start. */
    @Transactional(readOnly = true)
    public Slice<Task> page(AgendaFilter filter, @Nullable String after, int limit) {
        Cursor cursor = after == null ? Cursor.START : Cursor.parse(after);
        List<Task> read = db.sql(OPEN + """
                           and t.due_on <= :on
                           and (:collector::uuid is null or coalesce(t.assignee_id, d.collector_id) = :collector::uuid)
                           and (:customer::uuid is null or t.customer_id = :customer::uuid)
                           and (:afterId::uuid is null
                                or (t.due_on, -coalesce(o.remaining, 0), t.task_id) > (:afterDue::date, :afterAmount::bigint, :afterId::uuid))
                         order by t.due_on, -coalesce(o.remaining, 0), t.task_id
                         limit :limit
                        """)
                .param("on", filter.on())
                .param("collector", filter.collectorId())
                .param("customer", filter.customerId())
                .param("afterDue", cursor.dueOn())
                .param("afterAmount", cursor.amount())
                .param("afterId", cursor.taskId())
                .param("limit", limit + 1)
                .query(Agenda::task)
                .list();
        return Slice.of(read, limit, task -> Cursor.at(task).toString());
    }

    /** One task that is still to be done. */
    @Transactional(readOnly = true)
    public Optional<Task> byId(UUID taskId) {
        return db.sql(OPEN + """
                           and t.task_id = :task
                        """).param("task", taskId).query(Agenda::task).optional();
    }

    /** How many tasks this part of the agenda holds. */
    @Transactional(readOnly = true)
    public long count(AgendaFilter filter) {
        return db.sql("""
                        select count(*)
                          from casefile.task t
                          join customers.directory d on d.tenant_id = t.tenant_id and d.customer_id = t.customer_id
                         where t.tenant_id = platform.current_tenant()
                           and t.due_on <= :on
                           and (:collector::uuid is null or coalesce(t.assignee_id, d.collector_id) = :collector::uuid)
                           and (:customer::uuid is null or t.customer_id = :customer::uuid)
                           and not exists (select 1
                                             from casefile.task_completion c
                                            where c.tenant_id = t.tenant_id
                                              and c.task_id = t.task_id)
                        """)
                .param("on", filter.on())
                .param("collector", filter.collectorId())
                .param("customer", filter.customerId())
                .query(Long.class)
                .single();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Task(
                row.getObject("task_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("open_item_id", UUID.class),
                row.getString("number"),
                currency == null ? null : Money.of(row.getLong("remaining"), currency),
                row.getString("kind"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("collector_id", UUID.class),
                Detail.read(row.getString("detail")));
    }

    /** Where a slice ended: {@code 2026-11-21_-150000_<task>}. */
    record Cursor(
            @Nullable LocalDate dueOn,
            long amount,
            @Nullable UUID taskId) {

        static final Cursor START = new Cursor(null, 0, null);

        private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(-?\\d{1,18})_([0-9a-f-]{36})");

        static Cursor at(Task task) {
            return new Cursor(
                    task.dueOn(),
                    task.remaining() == null ? 0 : -task.remaining().minor(),
                    task.taskId());
        }

        static Cursor parse(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new Refused(CasefileRefusal.UNKNOWN_CURSOR);
            }
            try {
                return new Cursor(
                        LocalDate.parse(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        UUID.fromString(parts.group(3)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refused(CasefileRefusal.UNKNOWN_CURSOR);
            }
        }

        @Override
        public String toString() {
            return dueOn + "_" + amount + "_" + taskId;
        }
    }
}
