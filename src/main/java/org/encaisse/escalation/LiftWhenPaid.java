package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.AllocationChanged;
import org.encaisse.receivables.PaymentRecorded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money came: who owes nothing late any more is no longer suspended, and nobody decides on what is paid. */
@Component
@Transactional
class LiftWhenPaid {

    private final Suspensions suspensions;
    private final Overdue overdue;
    private final LiftSuspension lift;
    private final DecideSuspension decide;
    private final Organisation organisation;

    LiftWhenPaid(
            Suspensions suspensions,
            Overdue overdue,
            LiftSuspension lift,
            DecideSuspension decide,
            Organisation organisation) {
        this.suspensions = suspensions;
        this.overdue = overdue;
        this.lift = lift;
        this.decide = decide;
        this.organisation = organisation;
    }

    /** Before the thanks of the relances are decided: they are not written to somebody who is suspended. */
    @Follows(FactPhase.RELEASED)
    public void on(PaymentRecorded payment) {
        look(suspensions.of(payment.customerId()), organisation.today());
    }

    @Follows(FactPhase.RELEASED)
    public void on(AllocationChanged changed) {
        look(suspensions.of(changed.customerId()), organisation.today());
    }

    @Follows(FactPhase.RELEASED)
    public void on(AccountsLoaded loaded) {
        look(suspensions.current(), organisation.today());
    }

    void lookAtAll(LocalDate on) {
        look(suspensions.current(), on);
    }

    private void look(List<Suspension> some, LocalDate on) {
        List<Suspension> current =
                some.stream().filter(each -> each.waits() || each.inForce()).toList();
        if (current.isEmpty()) {
            return;
        }
        Map<UUID, List<Money>> late =
                overdue.of(current.stream().map(Suspension::customerId).toList(), on);
        for (Suspension each : current) {
            if (late.containsKey(each.customerId())) {
                continue;
            }
            if (each.waits()) {
                decide.moot(each, on, Actor.SYSTEM);
            } else {
                lift.paid(each, on);
            }
        }
    }
}
