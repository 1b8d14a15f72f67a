package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.platform.web.Messages;
import org.encaisse.receivables.PaymentReversed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money that lifted a suspension, or that made the decision needless, went back: the direction is asked again, on the same
 * terms. It suspends nothing by itself: a cheque that bounced is no decision.
 */
@Component
@Transactional
class ProposeAgain {

    /** Money that went back later says nothing about that suspension any more. */
    private static final int DAYS_BACK = 90;

    private final Suspensions suspensions;
    private final Customers customers;
    private final SuspensionSettings settings;
    private final ProposeSuspension propose;
    private final Organisation organisation;
    private final Messages messages;

    ProposeAgain(
            Suspensions suspensions,
            Customers customers,
            SuspensionSettings settings,
            ProposeSuspension propose,
            Organisation organisation,
            Messages messages) {
        this.suspensions = suspensions;
        this.customers = customers;
        this.settings = settings;
        this.propose = propose;
        this.organisation = organisation;
        this.messages = messages;
    }

    @Follows(FactPhase.ACTED_ON)
    public void on(PaymentReversed reversed) {
        List<Suspension> all = suspensions.of(reversed.customerId());
        LocalDate today = organisation.today();
        if (all.isEmpty() || !endedByMoney(all.getFirst(), today)) {
            return;
        }
        customers.byId(reversed.customerId()).ifPresent(customer -> again(all.getFirst(), customer, reversed, today));
    }

    private void again(Suspension before, Customer customer, PaymentReversed reversed, LocalDate today) {
        SuspensionTerms terms = new SuspensionTerms(
                before.clause(),
                before.service(),
                before.delay(),
                settings.of(customer.entityId()).noticeDays());
        if (propose.refusal(customer, terms, before.essential(), today).isPresent()) {
            return;
        }
        propose.propose(
                new ProposeSuspension.Wanted(
                        customer.customerId(),
                        messages.text(organisation.current().language(), "escalation.money-went-back", reversed.on()),
                        terms,
                        today.plusDays(terms.noticeDays()),
                        before.essential(),
                        before.visitId()),
                today,
                Actor.SYSTEM);
    }

    private static boolean endedByMoney(Suspension last, LocalDate today) {
        LocalDate ended = "moot".equals(last.outcome()) ? last.decidedOn() : last.paid() ? last.liftedOn() : null;
        return ended != null && ended.isAfter(today.minusDays(DAYS_BACK));
    }
}
