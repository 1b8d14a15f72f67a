package org.encaisse.casefile;

import java.util.Map;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.InvoiceCancelled;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.springframework.stereotype.Component;

/** Money shows in the chronology when it comes in, and when it turns out that it did not; before what follows from it. */
@Component
class WriteMoneyDown {

    private final Journal journal;
    private final BusinessClock clock;

    WriteMoneyDown(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Follows(FactPhase.WRITTEN_DOWN)
    void on(PaymentRecorded payment) {
        journal.write(JournalEntry.of(
                        payment.customerId(),
                        "casefile.payment-received",
                        clock.now(),
                        Actor.SYSTEM,
                        Map.of(
                                "amount", payment.amount().toString(),
                                "on", payment.receivedOn().toString(),
                                "payment", payment.paymentId().toString()))
                .about(payment.settledItems()));
    }

    @Follows(FactPhase.WRITTEN_DOWN)
    void on(PaymentReversed payment) {
        journal.write(JournalEntry.of(
                        payment.customerId(),
                        "casefile.payment-given-back",
                        clock.now(),
                        Actor.SYSTEM,
                        Map.of(
                                "on",
                                payment.on().toString(),
                                "payment",
                                payment.paymentId().toString()))
                .about(payment.reopenedItems()));
    }

    @Follows(FactPhase.WRITTEN_DOWN)
    void on(InvoiceCancelled cancelled) {
        journal.write(JournalEntry.of(
                        cancelled.customerId(),
                        cancelled.kind() == InvoiceKind.CREDIT_NOTE
                                ? "casefile.credit-note-cancelled"
                                : "casefile.invoice-cancelled",
                        clock.now(),
                        cancelled.by(),
                        Map.of(
                                "number", cancelled.number(),
                                "on", cancelled.on().toString(),
                                "reason", cancelled.reason()))
                .about(cancelled.reopenedItems()));
    }
}
