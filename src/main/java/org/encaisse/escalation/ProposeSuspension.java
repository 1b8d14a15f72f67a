package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes to the direction that a customer's service be suspended; suspends nothing. */
@Component
@Transactional
public class ProposeSuspension {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Suspensions suspensions;
    private final Holds holds;
    private final Overdue overdue;
    private final PurposeTasks tasks;
    private final Journal journal;
    private final BusinessClock clock;

    ProposeSuspension(
            JdbcClient jdbc,
            Customers customers,
            Suspensions suspensions,
            Holds holds,
            Overdue overdue,
            PurposeTasks tasks,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.suspensions = suspensions;
        this.holds = holds;
        this.overdue = overdue;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param suspendedOn from which day the service would stop
     * @param essential whether it is an essential service
     * @param visitId the visit after which it is proposed
     */
    public record Wanted(
            UUID customerId,
            String reason,
            SuspensionTerms terms,
            LocalDate suspendedOn,
            boolean essential,
            @Nullable UUID visitId) {}

    public Suspension propose(Wanted wanted, LocalDate on, Actor actor) {
        Customer customer =
                customers.byId(wanted.customerId()).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_CUSTOMER));
        String reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused(EscalationRefusal.REASON_REQUIRED);
        }
        // Two people proposing at once take turns; the second finds the first one's.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('escalation.suspension'), hashtext(:customer))")
                .param("customer", customer.customerId().toString())
                .query(row -> {});
        if (suspensions.of(customer.customerId()).stream().anyMatch(each -> each.waits() || each.inForce())) {
            throw new Refused(EscalationRefusal.ALREADY_SUSPENDED);
        }
        if (wanted.suspendedOn().isBefore(on)) {
            throw new Refused(EscalationRefusal.STARTS_IN_THE_PAST);
        }
        refusal(customer, wanted.terms(), wanted.essential(), on).ifPresent(refused -> {
            throw new Refused(refused);
        });
        UUID id = Ids.next();
        insert(id, wanted, reason, on, actor);
        tasks.forDirection(
                customer.customerId(),
                PurposeTasks.DECIDE,
                PurposeTasks.SUSPENSION,
                "escalation:decide:" + id,
                Map.of("service", wanted.terms().service()),
                on);
        journal.write(JournalEntry.of(
                customer.customerId(),
                "escalation.suspension-proposed",
                clock.now(),
                actor,
                Map.of("service", wanted.terms().service(), "reason", reason)));
        return suspensions.byId(id).orElseThrow();
    }

    /** What forbids it, if anything does: shown before somebody tries. */
    @Transactional(readOnly = true)
    public Optional<EscalationRefusal> refusal(
            Customer customer, SuspensionTerms terms, boolean essential, LocalDate on) {
        return GuardSuspension.refusal(new GuardSuspension.Case(
                customer.nature(),
                essential,
                terms.clause(),
                terms.service(),
                holds.activeOn(customer.customerId(), on),
                overdue.items(customer.customerId(), on),
                !overdue.of(customer.customerId(), on).isEmpty()));
    }

    private void insert(UUID id, Wanted wanted, String reason, LocalDate on, Actor actor) {
        jdbc.sql("""
                insert into escalation.suspension
                       (tenant_id, suspension_id, customer_id, visit_id, reason, clause, service, delay, suspended_on,
                        essential, proposed_on, proposed_by, proposed_name)
                values (:tenant, :id, :customer, :visit, :reason, :clause, :service, :delay, :since,
                        :essential, :on, :by, :name)
                """)
                .param("id", id)
                .param("customer", wanted.customerId())
                .param("visit", wanted.visitId())
                .param("reason", reason)
                .param("clause", wanted.terms().clause().strip())
                .param("service", wanted.terms().service().strip())
                .param("delay", wanted.terms().delay().strip())
                .param("since", wanted.suspendedOn())
                .param("essential", wanted.essential())
                .param("on", on)
                .param("by", actor.userId())
                .param("name", actor.name())
                .update();
    }
}
