package org.encaisse.anomalies;

import java.util.Map;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.PaymentReversed;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReversalReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank gave a debit or a cheque back: what was settled is owed again, and somebody has to find out why. */
@Component
@Transactional
class RejectedMoney {

    private static final String REJECTED = "casefile.payment-rejected";

    private final Anomalies anomalies;
    private final Payments payments;

    RejectedMoney(Anomalies anomalies, Payments payments) {
        this.anomalies = anomalies;
        this.payments = payments;
    }

    @Follows(FactPhase.WRITTEN_DOWN)
    void on(PaymentReversed reversed) {
        payments.byId(reversed.paymentId())
                .filter(payment -> isRejected(payment.reversal()))
                .ifPresent(payment -> anomalies.raise(anomaly(payment)));
    }

    private static boolean isRejected(Payment.@org.jspecify.annotations.Nullable Reversal reversal) {
        return reversal != null
                && (reversal.reason() == ReversalReason.RETURNED_DEBIT
                        || reversal.reason() == ReversalReason.BOUNCED_CHEQUE);
    }

    private static NewAnomaly anomaly(Payment payment) {
        Payment.Reversal reversal = java.util.Objects.requireNonNull(payment.reversal());
        return new NewAnomaly(
                REJECTED,
                payment.customerId(),
                payment.paymentId().toString(),
                Map.of(
                        "amount",
                        payment.amount().toString(),
                        "on",
                        reversal.on().toString(),
                        "cause",
                        "@receivables.reversal." + reversal.reason().code(),
                        "note",
                        reversal.note() == null ? "" : reversal.note()),
                "/payments/" + payment.paymentId());
    }
}
