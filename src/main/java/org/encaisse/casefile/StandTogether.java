package org.encaisse.casefile;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of several tasks that one act answers stands on the agenda; the others wait behind it. One call answers all calls that
 * one person has to make to a customer by that day: the first in the order stands for them. What asks for the same purpose (a
 * visit, a decision) is stood for by whoever it was given to, else by what was asked last.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StandTogether {

    /** What all calls have in common; everything else goes by its purpose. */
    static final String PHONE = "phone";

    private final JdbcClient db;

    StandTogether(JdbcClient db) {
        this.db = db;
    }

    /** After tasks of these customers were ended, moved, given away or ranked anew. */
    public void arrange(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        db.sql("""
                        update casefile.task_rank r
                           set behind = n.place > 1,
                               leads = case when n.place = 1 then n.tasks - 1 else 0 end
                          from (select t.task_id,
                                       row_number() over (same order by t.first, t.by_score, t.by_size, t.due_on, t.task_id) as place,
                                       count(*) over (same) as tasks
                                  from (select k.*,
                                               case when k.together = 'phone' then k.whose end as one_person,
                                               case when k.together = 'phone' then greatest(k.due_on, k.ranked_on) end as one_day,
                                               case when k.together = 'phone' then 0
                                                    else row_number() over (partition by k.customer_id, k.together
                                                                                order by k.assignee_id is null, k.task_id desc) end as first
                                          from casefile.task_rank k
                                         where k.tenant_id = platform.current_tenant()
                                           and k.customer_id = any (:customers::uuid[])
                                           and k.together is not null) t
                                window same as (partition by t.customer_id, t.together, t.one_person, t.one_day)) n
                         where r.tenant_id = platform.current_tenant()
                           and r.task_id = n.task_id
                           and (r.behind <> (n.place > 1) or r.leads <> case when n.place = 1 then n.tasks - 1 else 0 end)
                        """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
