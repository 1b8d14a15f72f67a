package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.escalation.Suspension;
import org.encaisse.escalation.SuspensionTerms;
import org.encaisse.escalation.Visit;

/**
 * A customer's visits and suspensions.
 *
 * @param terms of the customer's structure, to begin the form with
 */
public record CustomerEscalationPage(
        UUID customerId,
        List<Visit> visits,
        List<Suspension> suspensions,
        SuspensionTerms terms,
        LocalDate from,
        boolean may) {

    public boolean empty() {
        return visits.isEmpty() && suspensions.isEmpty();
    }

    public boolean mayProposeVisit() {
        return may && visits.stream().allMatch(Visit::over);
    }

    public boolean mayProposeSuspension() {
        return may && suspensions.stream().noneMatch(each -> each.waits() || each.inForce());
    }
}
