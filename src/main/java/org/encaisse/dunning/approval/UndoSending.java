package org.encaisse.dunning.approval;

import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what of a press of the button has not left yet. */
@Component
public class UndoSending {

    private final Sendings sendings;
    private final Outbox outbox;
    private final SettleByHand byHand;

    UndoSending(Sendings sendings, Outbox outbox, SettleByHand byHand) {
        this.sendings = sendings;
        this.outbox = outbox;
        this.byHand = byHand;
    }

    /** @return how many messages were taken back; those that are leaving are not among them */
    @Transactional
    public int undo(UUID sendingId, Actor actor) {
        sendings.byId(sendingId);
        List<UUID> waiting = outbox.keepWaiting(sendings.messages(sendingId));
        waiting.forEach(message -> byHand.takeBack(message, actor));
        return waiting.size();
    }
}
