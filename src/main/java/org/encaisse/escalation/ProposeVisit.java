package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a customer's file to the direction, to plan a visit (procedure for garants, 9). A file given already stays the same. */
@Component
@Transactional
public class ProposeVisit {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Visits visits;
    private final PurposeTasks tasks;
    private final Journal journal;
    private final BusinessClock clock;

    ProposeVisit(
            JdbcClient jdbc,
            Customers customers,
            Visits visits,
            PurposeTasks tasks,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.visits = visits;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public Visit propose(UUID customerId, String reason, LocalDate on, Actor actor) {
        return open(customerId, reason, on, actor, true);
    }

    /** @param ask whether the direction is still to be asked */
    Visit open(UUID customerId, String reason, LocalDate on, Actor actor, boolean ask) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(EscalationRefusal.REASON_REQUIRED);
        }
        if (customers.byId(customerId).isEmpty()) {
            throw new Refused(EscalationRefusal.NO_SUCH_CUSTOMER);
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('escalation.visit'), hashtext(:customer))")
                .param("customer", customerId.toString())
                .query(row -> {});
        for (Visit visit : visits.of(customerId)) {
            if (!visit.over()) {
                return visit;
            }
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into escalation.visit (tenant_id, visit_id, customer_id, reason, proposed_on, proposed_by)
                values (:tenant, :id, :customer, :reason, :on, :by)
                """)
                .param("id", id)
                .param("customer", customerId)
                .param("reason", why)
                .param("on", on)
                .param("by", actor.userId())
                .update();
        if (ask) {
            tasks.forDirection(
                    customerId,
                    PurposeTasks.PLAN,
                    PurposeTasks.VISIT,
                    "escalation:plan:" + id,
                    Map.of("reason", why),
                    on);
            journal.write(JournalEntry.of(
                    customerId, "escalation.visit-proposed", clock.now(), actor, Map.of("reason", why)));
        }
        return visits.byId(id).orElseThrow();
    }
}
