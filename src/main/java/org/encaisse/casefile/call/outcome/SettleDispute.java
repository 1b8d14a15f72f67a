package org.encaisse.casefile.call.outcome;

import java.util.UUID;
import org.encaisse.casefile.Detail;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.LiftHold;
import org.encaisse.casefile.TaskCompleted;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A dispute that is settled holds nothing back any more: the invoices are chased from where they stood. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettleDispute {

    static final String TASK = "casefile.settle-dispute";

    private final JdbcClient db;
    private final Holds holds;
    private final LiftHold liftHold;

    SettleDispute(JdbcClient db, Holds holds, LiftHold liftHold) {
        this.db = db;
        this.holds = holds;
        this.liftHold = liftHold;
    }

    @EventListener
    public void on(TaskCompleted task) {
        if (!task.kind().equals(TASK)) {
            return;
        }
        String held = Detail.read(db.sql("""
                        select t.detail
                          from casefile.task t
                         where t.tenant_id = platform.current_tenant()
                           and t.task_id = :task
                        """)
                        .param("task", task.taskId())
                        .query(String.class)
                        .single())
                .getOrDefault("holds", "");
        for (String id : held.split(" ")) {
            if (!id.isEmpty()) {
                holds.byId(UUID.fromString(id))
                        .filter(hold -> hold.liftedOn() == null)
                        .map(Hold::holdId)
                        .ifPresent(hold -> liftHold.lift(hold, null, task.on(), Actor.SYSTEM));
            }
        }
    }
}
