package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.LiftHold;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.webhooks.TellSystems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a suspension, because it was paid or because the direction says so: the hold is lifted, F6L thanks, systems are told. */
@Component
@Transactional
public class LiftSuspension {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Suspensions suspensions;
    private final Holds holds;
    private final LiftHold liftHold;
    private final Letters letters;
    private final TellSystems tell;
    private final Journal journal;
    private final BusinessClock clock;

    LiftSuspension(
            JdbcClient jdbc,
            Customers customers,
            Suspensions suspensions,
            Holds holds,
            LiftHold liftHold,
            Letters letters,
            TellSystems tell,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.suspensions = suspensions;
        this.holds = holds;
        this.liftHold = liftHold;
        this.letters = letters;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    /** Decided by the direction, whatever is still owed. */
    public Suspension lift(UUID suspensionId, String reason, LocalDate on, Actor actor) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(EscalationRefusal.REASON_REQUIRED);
        }
        Suspension current =
                suspensions.byId(suspensionId).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_SUSPENSION));
        return lift(current, why, false, on, actor);
    }

    Suspension paid(Suspension current, LocalDate on) {
        return lift(current, "", true, on, Actor.SYSTEM);
    }

    private Suspension lift(Suspension current, String reason, boolean paid, LocalDate on, Actor actor) {
        if (!current.inForce() || current.holdId() == null) {
            throw new Refused(EscalationRefusal.NOT_IN_FORCE);
        }
        Customer customer =
                customers.byId(current.customerId()).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_CUSTOMER));
        UUID id = current.suspensionId();
        liftHold(current.holdId(), reason, on, actor);
        UUID message = letters.leave(id, customer, Letters.LIFTING, List.of(), on);
        int lifted = jdbc.sql("""
                insert into escalation.suspension_lift
                       (tenant_id, suspension_id, reason, paid, message_id, lifted_on, lifted_by)
                values (:tenant, :id, :reason, :paid, :message, :on, :by)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("reason", reason)
                .param("paid", paid)
                .param("message", message)
                .param("on", on)
                .param("by", actor.userId())
                .update();
        if (lifted == 0) {
            throw new Refused(EscalationRefusal.NOT_IN_FORCE);
        }
        tell.tell(
                "customer.unsuspended",
                Map.of(
                        "suspension", id.toString(),
                        "customer", customer.code(),
                        "on", on.toString(),
                        "service", current.service(),
                        "paid", paid));
        journal.write(JournalEntry.of(
                customer.customerId(),
                paid ? "escalation.unsuspended-paid" : "escalation.unsuspended",
                clock.now(),
                actor,
                Map.of("service", current.service(), "reason", reason)));
        return suspensions.byId(id).orElseThrow();
    }

    /** One that was to begin later is lifted on its first day: it never held anything. */
    private void liftHold(UUID holdId, String reason, LocalDate on, Actor actor) {
        Hold hold = holds.byId(holdId).orElse(null);
        if (hold != null && hold.liftedOn() == null) {
            liftHold.lift(
                    holdId, reason.isEmpty() ? null : reason, on.isBefore(hold.since()) ? hold.since() : on, actor);
        }
    }
}
