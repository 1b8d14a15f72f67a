package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.PaymentRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money came: what was about to chase it is taken back at once, and what was chased is thanked for. */
@Component
@Transactional
class StopAndThank {

    private final JdbcClient jdbc;
    private final Actions actions;
    private final RunTerms terms;
    private final CustomerFiles files;
    private final WriteContacts write;
    private final CompleteTask tasks;
    private final Holds holds;
    private final Organisation organisation;

    StopAndThank(
            JdbcClient jdbc,
            Actions actions,
            RunTerms terms,
            CustomerFiles files,
            WriteContacts write,
            CompleteTask tasks,
            Holds holds,
            Organisation organisation) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.terms = terms;
        this.files = files;
        this.write = write;
        this.tasks = tasks;
        this.holds = holds;
        this.organisation = organisation;
    }

    @Follows(FactPhase.ACTED_ON)
    public void on(PaymentRecorded payment) {
        if (payment.settledItems().isEmpty() || !wasChased(payment)) {
            return;
        }
        LocalDate received = payment.receivedOn();
        LocalDate today = organisation.today();
        LocalDate on = today.isBefore(received) ? received : today;
        actions.lock();
        actions.takeBack(payment.customerId(), null)
                .forEach(task -> tasks.complete(task, TaskOutcome.CANCELLED, null, on, Actor.SYSTEM));
        // The value date says for what money came; whether anything is suspended is asked for today too. What a hold
        // keeps back now, a later run thanks for.
        RunTerms.Terms now = terms.today();
        CustomerFile file = files.settledOf(payment.customerId(), received, now.assignments());
        if (file == null || !holds.activeOn(payment.customerId(), on).isEmpty()) {
            return;
        }
        List<WriteContacts.Planned> thanks = PlanDay.decide(file, now.policy(), received).contacts().stream()
                .map(contact -> new WriteContacts.Planned(file.debtor(), contact))
                .toList();
        // The money is here: how old the accounts are does not matter, the kill switch and the first month do.
        Clearance cleared = new Clearance(now.gate(true, on).isPresent() ? 0 : Integer.MAX_VALUE, null);
        write.write(thanks, List.of(), null, on, cleared);
    }

    private boolean wasChased(PaymentRecorded payment) {
        return jdbc.sql("""
                select exists (select 1
                                 from dunning.action a
                                where a.tenant_id = (select platform.current_tenant())
                                  and a.customer_id = :customer
                                  and a.open_item_id = any (:items::uuid[])
                                  and a.state <> 'dropped')
                """)
                .param("customer", payment.customerId())
                .param(
                        "items",
                        payment.settledItems().stream().map(UUID::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
