package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.HoldKind;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.webhooks.TellSystems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The direction's answer. Approved: a hold from the day on, the notice F6 leaves, the other systems are told. Refused: a
 * reason, and nothing happens.
 */
@Component
@Transactional
public class DecideSuspension {

    /** The kind of the hold that others read. */
    public static final HoldKind HOLD = HoldKind.everything("suspension", 600)
            .on(HoldKind.StandsOn.CUSTOMER)
            .keptByItsRoom();

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Suspensions suspensions;
    private final ProposeSuspension propose;
    private final PlaceHold placeHold;
    private final Overdue overdue;
    private final Letters letters;
    private final PurposeTasks tasks;
    private final TellSystems tell;
    private final Journal journal;
    private final BusinessClock clock;

    DecideSuspension(
            JdbcClient jdbc,
            Customers customers,
            Suspensions suspensions,
            ProposeSuspension propose,
            PlaceHold placeHold,
            Overdue overdue,
            Letters letters,
            PurposeTasks tasks,
            TellSystems tell,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.suspensions = suspensions;
        this.propose = propose;
        this.placeHold = placeHold;
        this.overdue = overdue;
        this.letters = letters;
        this.tasks = tasks;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from the day the service stops; null as it was proposed, or today when that day has passed */
    public Suspension approve(UUID suspensionId, @Nullable LocalDate from, LocalDate on, Actor actor) {
        Suspension asked = waiting(suspensionId);
        Customer customer =
                customers.byId(asked.customerId()).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_CUSTOMER));
        LocalDate since = from != null ? from : asked.suspendedOn().isBefore(on) ? on : asked.suspendedOn();
        if (since.isBefore(on)) {
            throw new Refused(EscalationRefusal.STARTS_IN_THE_PAST);
        }
        SuspensionTerms terms = new SuspensionTerms(asked.clause(), asked.service(), asked.delay(), 0);
        propose.refusal(customer, terms, asked.essential(), on).ifPresent(refused -> {
            throw new Refused(refused);
        });
        List<Money> late = overdue.of(customer.customerId(), on);
        UUID hold = placeHold
                .place(
                        new NewHold(
                                customer.customerId(),
                                null,
                                HOLD,
                                since,
                                null,
                                cut(asked.service() + " – " + asked.reason())),
                        actor)
                .holdId();
        UUID message = letters.leave(suspensionId, customer, Letters.NOTICE, late, on);
        record(suspensionId, new Answer("approved", null, since, hold, message), on, actor);
        tell.tell(
                "customer.suspended",
                Map.of(
                        "suspension", suspensionId.toString(),
                        "customer", customer.code(),
                        "since", since.toString(),
                        "service", asked.service(),
                        "overdue", late.stream().map(Money::toString).toList()));
        journal.write(JournalEntry.of(
                customer.customerId(),
                "escalation.suspended",
                clock.now(),
                actor,
                Map.of("service", asked.service(), "since", since.toString())));
        tasks.end(customer.customerId(), PurposeTasks.SUSPENSION, null, on, actor);
        return suspensions.byId(suspensionId).orElseThrow();
    }

    public Suspension refuse(UUID suspensionId, String reason, LocalDate on, Actor actor) {
        Suspension asked = waiting(suspensionId);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(EscalationRefusal.REASON_REQUIRED);
        }
        record(suspensionId, new Answer("refused", why, null, null, null), on, actor);
        written(asked, "escalation.suspension-refused", why, actor);
        tasks.end(asked.customerId(), PurposeTasks.SUSPENSION, why, on, actor);
        return suspensions.byId(suspensionId).orElseThrow();
    }

    /** Paid before anybody decided: there is nothing left to decide. */
    void moot(Suspension asked, LocalDate on, Actor actor) {
        record(asked.suspensionId(), new Answer("moot", null, null, null, null), on, actor);
        written(asked, "escalation.suspension-moot", "", actor);
        tasks.drop(asked.customerId(), PurposeTasks.SUSPENSION, null, on, actor);
    }

    private void written(Suspension asked, String kind, String reason, Actor actor) {
        journal.write(JournalEntry.of(
                asked.customerId(), kind, clock.now(), actor, Map.of("service", asked.service(), "reason", reason)));
    }

    private Suspension waiting(UUID suspensionId) {
        Suspension asked =
                suspensions.byId(suspensionId).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_SUSPENSION));
        if (!asked.waits()) {
            throw new Refused(EscalationRefusal.ALREADY_DECIDED);
        }
        return asked;
    }

    private record Answer(
            String outcome,
            @Nullable String reason,
            @Nullable LocalDate since,
            @Nullable UUID holdId,
            @Nullable UUID messageId) {}

    private void record(UUID suspensionId, Answer answer, LocalDate on, Actor actor) {
        int decided = jdbc.sql("""
                insert into escalation.suspension_decision
                       (tenant_id, suspension_id, outcome, reason, suspended_on, hold_id, message_id, decided_on, decided_by)
                values (:tenant, :id, :outcome, :reason, :since, :hold, :message, :on, :by)
                    on conflict do nothing
                """)
                .param("id", suspensionId)
                .param("outcome", answer.outcome())
                .param("reason", answer.reason())
                .param("since", answer.since())
                .param("hold", answer.holdId())
                .param("message", answer.messageId())
                .param("on", on)
                .param("by", actor.userId())
                .update();
        if (decided == 0) {
            throw new Refused(EscalationRefusal.ALREADY_DECIDED);
        }
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
