package org.encaisse.casefile.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.customers.DatumMarked;
import org.encaisse.identity.Organisation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the last datum of a customer has been found right, the task that asked for it is done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndReview {

    private final JdbcClient db;
    private final CompleteTask completeTask;
    private final Organisation organisation;

    EndReview(JdbcClient db, CompleteTask completeTask, Organisation organisation) {
        this.db = db;
        this.completeTask = completeTask;
        this.organisation = organisation;
    }

    @EventListener
    public void on(DatumMarked found) {
        if (found.mark() != null) {
            return;
        }
        LocalDate today = organisation.today();
        List<UUID> over = db.sql("""
                        select t.task_id
                          from casefile.task t
                          join customers.contact_to_review v on v.tenant_id = t.tenant_id and v.customer_id = t.customer_id
                         where t.tenant_id = (select platform.current_tenant())
                           and t.customer_id = :customer
                           and t.kind = 'casefile.review'
                           and not exists (select 1
                                             from casefile.task_completion c
                                            where c.tenant_id = t.tenant_id
                                              and c.task_id = t.task_id)
                           and not v.without_email
                           and not v.marked
                           and v.oldest_check >= (:today::date - make_interval(months => v.months))::date
                        """)
                .param("customer", found.customerId())
                .param("today", today)
                .query(UUID.class)
                .list();
        over.forEach(task -> completeTask.complete(task, TaskOutcome.DONE, null, today, found.actor()));
    }
}
