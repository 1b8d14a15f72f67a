package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;

/** What may be undone, and when: always by adding the opposite, never twice. */
final class Undoing {

    private Undoing() {}

    /** The day of the opposite row: never before what it undoes. */
    static LocalDate check(Allocation allocation, LocalDate on) {
        if (allocation.reverses() != null) {
            throw new Refused(ReceivablesRefusal.IS_A_REVERSAL);
        }
        if (allocation.source() == Allocation.Source.CANCELLATION) {
            throw new Refused(ReceivablesRefusal.INVOICE_CANCELLED, allocation.invoiceNumber());
        }
        if (allocation.reversed()) {
            throw new Refused(ReceivablesRefusal.ALREADY_REVERSED);
        }
        return on.isBefore(allocation.allocatedOn()) ? allocation.allocatedOn() : on;
    }

    static void check(Payment payment, LocalDate on) {
        if (payment.isReversed()) {
            throw new Refused(ReceivablesRefusal.ALREADY_REVERSED);
        }
        if (on.isBefore(payment.receivedOn())) {
            throw new Refused(ReceivablesRefusal.REVERSED_TOO_EARLY, on, payment.receivedOn());
        }
    }

    /** Of all the allocations of a payment, those that still hold. */
    static List<Allocation> standing(List<Allocation> allocations) {
        return allocations.stream()
                .filter(allocation -> allocation.reverses() == null && !allocation.reversed())
                .toList();
    }
}
