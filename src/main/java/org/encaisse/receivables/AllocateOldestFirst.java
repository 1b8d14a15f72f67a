package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what is left of a payment settle the oldest due dates of its customer first. */
@Component
@Transactional
public class AllocateOldestFirst {

    private final Payments payments;
    private final OpenItems openItems;
    private final Locks locks;
    private final Settle settle;
    private final ApplicationEventPublisher events;

    AllocateOldestFirst(
            Payments payments, OpenItems openItems, Locks locks, Settle settle, ApplicationEventPublisher events) {
        this.payments = payments;
        this.openItems = openItems;
        this.locks = locks;
        this.settle = settle;
        this.events = events;
    }

    public List<Allocation> allocate(UUID paymentId, LocalDate on, Actor actor) {
        locks.payment(paymentId);
        Payment payment =
                payments.byId(paymentId).orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, paymentId));
        if (payment.isReversed()) {
            throw new Refused(ReceivablesRefusal.PAYMENT_REVERSED, payment.reference());
        }
        locks.openItemsOf(payment.customerId());
        List<Share> shares = Settlement.oldestFirst(payment.unallocated(), openItems.openOf(payment.customerId()));
        List<Allocation> added = settle.with(payment, shares, on, actor);
        events.publishEvent(new AllocationChanged(payment.customerId(), on));
        return added;
    }
}
