package org.encaisse.casefile.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Detail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind the lines of the agenda. */
@Component
@Transactional(readOnly = true)
class BehindTasks {

    private final JdbcClient db;

    BehindTasks(JdbcClient db) {
        this.db = db;
    }

    /** By the task that stands for them. */
    Map<UUID, List<Behind>> behind(Collection<UUID> leaders) {
        Map<UUID, List<Behind>> found = new HashMap<>();
        if (leaders.isEmpty()) {
            return found;
        }
        db.sql("""
                        select l.task_id as leader, r.task_id, r.kind, t.detail
                          from casefile.task_rank l
                          join casefile.task_rank r
                                 on r.tenant_id = l.tenant_id
                                and r.customer_id = l.customer_id
                                and r.together = l.together
                                and r.behind
                                and (l.together <> 'phone'
                                     or (r.whose is not distinct from l.whose
                                         and greatest(r.due_on, r.ranked_on) = greatest(l.due_on, l.ranked_on)))
                          join casefile.task t on t.tenant_id = r.tenant_id and t.task_id = r.task_id
                         where l.tenant_id = (select platform.current_tenant())
                           and l.task_id = any (:leaders::uuid[])
                           and l.leads > 0
                         order by r.by_score, r.by_size, r.due_on, r.task_id
                        """)
                .param("leaders", leaders.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("leader", UUID.class), id -> new ArrayList<>())
                            .add(new Behind(
                                    row.getObject("task_id", UUID.class),
                                    row.getString("kind"),
                                    Detail.read(row.getString("detail"))));
                });
        return found;
    }
}
