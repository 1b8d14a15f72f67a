package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.AllocationChanged;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money came, went back, or was set against something else: are the promises kept? A promise is broken by the morning
 * look, not by money of somebody else's invoice, so the day asked about is that of the money.
 */
@Component
@Transactional
class MoneyMoved {

    /** Before the thanks are decided: a kept promise holds nothing back any more. */
    private static final int FIRST = 0;

    private final EvaluatePromises evaluate;
    private final Organisation organisation;

    MoneyMoved(EvaluatePromises evaluate, Organisation organisation) {
        this.evaluate = evaluate;
        this.organisation = organisation;
    }

    @EventListener
    @Order(FIRST)
    public void on(PaymentRecorded payment) {
        look(payment.customerId(), payment.receivedOn());
    }

    @EventListener
    @Order(FIRST)
    public void on(PaymentReversed payment) {
        look(payment.customerId(), payment.on());
    }

    @EventListener
    @Order(FIRST)
    public void on(AllocationChanged change) {
        look(change.customerId(), change.on());
    }

    @EventListener
    @Order(FIRST)
    public void on(AccountsLoaded loaded) {
        evaluate.all(organisation.today());
    }

    private void look(UUID customerId, LocalDate on) {
        evaluate.of(customerId, on);
    }
}
