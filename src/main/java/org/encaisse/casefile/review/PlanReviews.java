package org.encaisse.casefile.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.NewTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks collectors to look at contact details: of customers who owe something, a few at a time so that an imported portfolio,
 * of which nothing was ever checked, does not bury the day. Whoever cannot be written to comes first.
 */
@Component
@Transactional
public class PlanReviews {

    static final String TASK = "casefile.review";

    /** Open reviews that a collector has at most. */
    static final int AT_ONCE = 5;

    private final JdbcClient db;
    private final AddTask addTask;

    PlanReviews(JdbcClient db, AddTask addTask) {
        this.db = db;
        this.addTask = addTask;
    }

    private record Due(UUID customerId, String why) {}

    /** Fills every collector's share; answers how many tasks were asked for. */
    public int plan(LocalDate on) {
        List<Due> due = db.sql("""
                        select w.customer_id, w.why
                          from (select v.customer_id,
                                       case when v.without_email then 'without-email' when v.marked then 'marked' else 'stale' end as why,
                                       coalesce(o.open, 0) as open,
                                       row_number() over (partition by v.collector_id
                                                          order by v.without_email desc, v.marked desc, v.oldest_check, v.code) as place
                                  from customers.contact_to_review v
                                  left join (select d.collector_id, count(*) as open
                                               from casefile.task t
                                               join customers.directory d on d.tenant_id = t.tenant_id and d.customer_id = t.customer_id
                                              where t.tenant_id = (select platform.current_tenant())
                                                and t.kind = 'casefile.review'
                                                and not exists (select 1
                                                                  from casefile.task_completion c
                                                                 where c.tenant_id = t.tenant_id
                                                                   and c.task_id = t.task_id)
                                              group by d.collector_id) o on o.collector_id = v.collector_id
                                 where v.tenant_id = (select platform.current_tenant())
                                   and v.collector_id is not null
                                   and (v.without_email
                                        or v.marked
                                        or v.oldest_check < (:on::date - make_interval(months => v.months))::date)
                                   and exists (select 1
                                                 from receivables.open_now i
                                                where i.tenant_id = v.tenant_id
                                                  and i.customer_id = v.customer_id)
                                   and not exists (select 1
                                                     from casefile.task t
                                                    where t.tenant_id = v.tenant_id
                                                      and t.customer_id = v.customer_id
                                                      and t.kind = 'casefile.review'
                                                      and t.due_on > :on::date - 31)) w
                         where w.place + w.open <= :most
                        """)
                .param("on", on)
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        addTask.addAll(due.stream()
                .map(one -> new NewTask(
                        one.customerId(),
                        null,
                        TASK,
                        on,
                        null,
                        TASK + ":" + one.customerId() + ":" + YearMonth.from(on),
                        Map.of("why", "@casefile.review." + one.why())))
                .toList());
        return due.size();
    }
}
