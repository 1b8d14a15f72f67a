package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by hand which due dates a payment settles. */
@Component
@Transactional
public class AllocatePayment {

    private final Payments payments;
    private final OpenItems openItems;
    private final Locks locks;
    private final Settle settle;
    private final ApplicationEventPublisher events;

    AllocatePayment(
            Payments payments, OpenItems openItems, Locks locks, Settle settle, ApplicationEventPublisher events) {
        this.payments = payments;
        this.openItems = openItems;
        this.locks = locks;
        this.settle = settle;
        this.events = events;
    }

    public List<Allocation> allocate(UUID paymentId, List<Share> shares, LocalDate on, Actor actor) {
        locks.payment(paymentId);
        Payment payment =
                payments.byId(paymentId).orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, paymentId));
        if (payment.isReversed()) {
            throw new Refused(ReceivablesRefusal.PAYMENT_REVERSED, payment.reference());
        }
        List<UUID> items = shares.stream().map(Share::openItemId).toList();
        locks.items(items);
        List<Share> decided =
                Settlement.byHand(payment.customerId(), payment.unallocated(), shares, openItems.byIds(items));
        List<Allocation> added = settle.with(payment, decided, on, actor);
        events.publishEvent(new AllocationChanged(payment.customerId(), on));
        return added;
    }
}
