package org.encaisse.anomalies;

import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says that it is settled, and how: for what happened once and nobody looks at again. */
@Component
public class CureByHand {

    private final Anomalies anomalies;
    private final AnomalyList list;
    private final ApplicationEventPublisher events;

    CureByHand(Anomalies anomalies, AnomalyList list, ApplicationEventPublisher events) {
        this.anomalies = anomalies;
        this.list = list;
        this.events = events;
    }

    @Transactional
    public void cure(UUID anomalyId, String reason, Actor actor) {
        Anomaly anomaly = list.byId(anomalyId).orElseThrow(() -> new Refused(AnomalyRefusal.NO_SUCH_ANOMALY));
        String said = reason.strip();
        if (said.isEmpty() || said.length() > 500) {
            throw new Refused(AnomalyRefusal.CURE_REASON);
        }
        if (anomaly.isOpen() && anomaly.watched()) {
            throw new Refused(AnomalyRefusal.ANOMALY_IS_WATCHED);
        }
        if (!anomalies.curedByHand(anomalyId, said, actor)) {
            throw new Refused(AnomalyRefusal.ANOMALY_IS_CURED);
        }
        events.publishEvent(new AnomalySettled(anomaly.kind(), anomaly.subject(), anomaly.customerId()));
    }
}
