package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.AllocationChanged;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money came, went back, or was set against something else: are the promises kept? A promise is broken by the morning
 * look, not by money of somebody else's invoice, so the day asked about is that of the money.
 */
@Component
@Transactional
class MoneyMoved {

    private final EvaluatePromises evaluate;
    private final Organisation organisation;

    MoneyMoved(EvaluatePromises evaluate, Organisation organisation) {
        this.evaluate = evaluate;
        this.organisation = organisation;
    }

    @Follows(FactPhase.JUDGED)
    public void on(PaymentRecorded payment) {
        look(payment.customerId(), payment.receivedOn());
    }

    @Follows(FactPhase.JUDGED)
    public void on(PaymentReversed payment) {
        look(payment.customerId(), payment.on());
    }

    @Follows(FactPhase.JUDGED)
    public void on(AllocationChanged change) {
        look(change.customerId(), change.on());
    }

    @Follows(FactPhase.JUDGED)
    public void on(AccountsLoaded loaded) {
        evaluate.all(organisation.today());
    }

    private void look(UUID customerId, LocalDate on) {
        evaluate.of(customerId, on);
    }
}
