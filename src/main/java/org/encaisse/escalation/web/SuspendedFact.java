package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.calls.CallFact;
import org.encaisse.calls.CallFacts;
import org.encaisse.escalation.Suspension;
import org.encaisse.escalation.Suspensions;
import org.encaisse.platform.web.Tone;
import org.springframework.stereotype.Component;

/** The collector must know before he speaks: the service is suspended, or about to be. */
@Component
class SuspendedFact implements CallFacts {

    private final Suspensions suspensions;

    SuspendedFact(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<CallFact> of(UUID customerId, LocalDate on) {
        return suspensions.of(customerId).stream()
                .filter(Suspension::inForce)
                .map(each -> new CallFact(
                        each.suspendedOn().isAfter(on) ? "call.fact.to-be-suspended" : "call.fact.suspended",
                        Map.of(
                                "service",
                                each.service(),
                                "since",
                                each.suspendedOn().toString()),
                        Tone.BAD,
                        false))
                .toList();
    }
}
