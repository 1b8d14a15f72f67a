package org.encaisse.receivables;

import org.encaisse.kernel.outcome.Refused;

/** What a payment must be. */
final class PaymentRules {

    private PaymentRules() {}

    static void check(PaymentEntry entry) {
        if (entry.reference().isBlank()) {
            throw new Refused(ReceivablesRefusal.REFERENCE_EMPTY);
        }
        if (entry.reference().strip().length() > 120) {
            throw new Refused(ReceivablesRefusal.REFERENCE_TOO_LONG, 120);
        }
        if (!entry.amount().isPositive()) {
            throw new Refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, entry.amount());
        }
    }

    /** The same money said twice; how it was allocated since then is not asked. */
    static boolean same(Payment known, PaymentEntry entry) {
        return known.customerId().equals(entry.customerId())
                && known.receivedOn().equals(entry.receivedOn())
                && known.amount().equals(entry.amount());
    }
}
