package org.encaisse.escalation;

import java.time.LocalDate;
import org.encaisse.casefile.HoldKind;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.encaisse.platform.web.Messages;
import org.encaisse.webhooks.WebhookEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One business day after a visit (or after the day promised during it) the customer still owes; the suspension is
 * proposed to the direction (procedure for garants, 10). Where the structure has no clause set, or a guard forbids it, nothing
 * is proposed by itself.
 */
@Component
@Transactional
public class AfterVisits {

    /** An older visit says nothing about today. */
    private static final int DAYS_BACK = 60;

    private final Visits visits;
    private final Customers customers;
    private final Suspensions suspensions;
    private final SuspensionSettings settings;
    private final ProposeSuspension propose;
    private final LiftWhenPaid paid;
    private final Organisation organisation;
    private final Messages messages;

    AfterVisits(
            Visits visits,
            Customers customers,
            Suspensions suspensions,
            SuspensionSettings settings,
            ProposeSuspension propose,
            LiftWhenPaid paid,
            Organisation organisation,
            Messages messages) {
        this.visits = visits;
        this.customers = customers;
        this.suspensions = suspensions;
        this.settings = settings;
        this.propose = propose;
        this.paid = paid;
        this.organisation = organisation;
        this.messages = messages;
    }

    public void look(LocalDate today) {
        paid.lookAtAll(today);
        BusinessCalendar calendar = organisation.calendar();
        for (Visit visit : visits.withoutSequel(today.minusDays(DAYS_BACK))) {
            LocalDate expected = visit.expectedBy();
            if (expected != null && !today.isBefore(calendar.workingDayFrom(expected.plusDays(1)))) {
                customers.byId(visit.customerId()).ifPresent(customer -> proposeAfter(visit, customer, today));
            }
        }
    }

    private void proposeAfter(Visit visit, Customer customer, LocalDate today) {
        SuspensionTerms terms = settings.of(customer.entityId());
        boolean current =
                suspensions.of(customer.customerId()).stream().anyMatch(each -> each.waits() || each.inForce());
        if (current || propose.refusal(customer, terms, true, today).isPresent()) {
            return;
        }
        String reason =
                messages.text(organisation.current().language(), "escalation.unpaid-after-visit", visit.visitedOn());
        propose.propose(
                new ProposeSuspension.Wanted(
                        customer.customerId(),
                        reason,
                        terms,
                        today.plusDays(terms.noticeDays()),
                        true,
                        visit.visitId()),
                today,
                Actor.SYSTEM);
    }

    /** Every night, before anybody is reminded. */
    @Component
    static class EveryNight implements NightlyTask {

        private final AfterVisits after;

        EveryNight(AfterVisits after) {
            this.after = after;
        }

        @Override
        public String name() {
            return "escalation.after-visits";
        }

        @Override
        public NightPhase phase() {
            return NightPhase.VISITS_FOLLOWED;
        }

        @Override
        public void run(LocalDate day) {
            after.look(day);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        HoldKind suspensionHold() {
            return DecideSuspension.HOLD;
        }

        @Bean
        WebhookEvent suspendedEvent() {
            return new WebhookEvent("customer.suspended");
        }

        @Bean
        WebhookEvent unsuspendedEvent() {
            return new WebhookEvent("customer.unsuspended");
        }
    }
}
