package org.encaisse.calls.outcome;

import org.encaisse.casefile.Follow;
import org.encaisse.casefile.TaskCompleted;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A dispute that is settled holds nothing back any more: the invoices are chased from where they stood. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettleDispute {

    static final String TASK = "casefile.settle-dispute";

    private final Follow follow;

    SettleDispute(Follow follow) {
        this.follow = follow;
    }

    @EventListener
    public void on(TaskCompleted task) {
        if (!TASK.equals(task.kind())) {
            return;
        }
        follow.of(task.taskId()).liftHolds(null, task.on(), Actor.SYSTEM);
    }
}
