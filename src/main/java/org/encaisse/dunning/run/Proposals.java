package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person's tick, and what the agenda got: the page of the relances. */
@Component
@Transactional(readOnly = true)
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message that would leave: a customer in one currency.
     *
     * @param steps the codes of the steps it takes, such as {@code P1, P2}
     * @param oldestDue the oldest due date it is about
     */
    public record Line(
            UUID customerId,
            String code,
            String name,
            boolean thanks,
            String steps,
            int items,
            Money amount,
            LocalDate oldestDue,
            LocalDate decidedOn,
            @Nullable String email) {}

    /** What is proposed in one currency. */
    public record Total(long messages, Money amount) {}

    /** The next customers in order of id, each with all that is proposed. */
    public Slice<Line> page(@Nullable UUID after, int limit) {
        List<Line> read = jdbc.sql("""
                select a.customer_id, d.code, d.name, a.stage = 'thanks' as thanks,
                       string_agg(distinct a.step_code, ', ') as steps, count(*) as items,
                       sum(case when a.stage = 'thanks' then i.amount else i.remaining end)::bigint as amount, a.currency,
                       min(i.due_on) as oldest, max(a.decided_on) as decided, max(r.email) as email
                  from (select distinct p.customer_id
                          from dunning.action p
                         where p.tenant_id = (select platform.current_tenant())
                           and p.state = 'proposed'
                           and (:after::uuid is null or p.customer_id > :after::uuid)
                         order by p.customer_id
                         limit :rows) c
                  join dunning.action a on a.tenant_id = (select platform.current_tenant())
                       and a.customer_id = c.customer_id and a.state = 'proposed'
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                  join customers.directory d on d.tenant_id = a.tenant_id and d.customer_id = a.customer_id
                  left join customers.reminder_address r on r.tenant_id = a.tenant_id and r.customer_id = a.customer_id
                 group by a.customer_id, d.code, d.name, a.currency, a.stage = 'thanks'
                 order by a.customer_id, a.currency
                """)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getInt(6),
                        Money.of(row.getLong(7), row.getString(8)),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class),
                        row.getString(11)))
                .list();
        List<UUID> customers = read.stream().map(Line::customerId).distinct().toList();
        if (customers.size() <= limit) {
            return new Slice<>(read, null);
        }
        UUID beyond = customers.getLast();
        return new Slice<>(
                read.stream().filter(line -> !line.customerId().equals(beyond)).toList(),
                customers.get(limit - 1).toString());
    }

    /** What is asked for, by currency; thanks ask for nothing. */
    public List<Total> totals() {
        return jdbc.sql("""
                select count(distinct a.customer_id) as messages, sum(i.remaining)::bigint as amount, a.currency
                  from dunning.action a
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and a.stage <> 'thanks'
                 group by a.currency
                 order by a.currency
                """)
                .query((row, n) -> new Total(row.getLong(1), Money.of(row.getLong(2), row.getString(3))))
                .list();
    }

    /** Tasks the desk has given to people and nobody has done yet, by channel. */
    public Map<String, Long> tasks() {
        Map<String, Long> tasks = new TreeMap<>();
        jdbc.sql("""
                select a.channel, count(distinct a.task_id)
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'reserved'
                   and a.task_id is not null
                 group by a.channel
                """).query(row -> {
            tasks.put(row.getString(1), row.getLong(2));
        });
        return tasks;
    }

    /** How many customers wait for a tick. */
    public long waiting() {
        return jdbc.sql("""
                select count(distinct a.customer_id)
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                """).query(Long.class).single();
    }
}
