package org.encaisse.calls.outcome;

import java.util.UUID;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.LiftHold;
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

    private final Holds holds;
    private final LiftHold liftHold;

    SettleDispute(Holds holds, LiftHold liftHold) {
        this.holds = holds;
        this.liftHold = liftHold;
    }

    @EventListener
    public void on(TaskCompleted task) {
        if (!task.kind().equals(TASK)) {
            return;
        }
        String held = task.detail().getOrDefault("holds", "");
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
