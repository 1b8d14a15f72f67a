package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a payment was given back; what it had settled is owed again. */
@Component
@Transactional
public class ReversePayment {

    private final Payments payments;
    private final Allocations allocations;
    private final OpenItems openItems;
    private final Locks locks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ReversePayment(
            Payments payments,
            Allocations allocations,
            OpenItems openItems,
            Locks locks,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.payments = payments;
        this.allocations = allocations;
        this.openItems = openItems;
        this.locks = locks;
        this.ledger = ledger;
        this.events = events;
    }

    public Payment reverse(UUID paymentId, ReversalReason reason, @Nullable String note, LocalDate on, Actor actor) {
        return reverse(paymentId, new Payment.Reversal(on, reason, note, null), actor);
    }

    public Payment reverse(UUID paymentId, Payment.Reversal back, Actor actor) {
        LocalDate on = back.on();
        String code = back.bankCode();
        if (code != null && !(back.reason() == ReversalReason.RETURNED_DEBIT && code.matches("[A-Z]{2}[0-9]{2}"))) {
            throw new Refused(ReceivablesRefusal.BANK_CODE_UNKNOWN, code);
        }
        locks.payment(paymentId);
        Payment payment =
                payments.byId(paymentId).orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, paymentId));
        Undoing.check(payment, on);
        List<Allocation> standing = Undoing.standing(allocations.ofPayment(paymentId));
        List<UUID> items =
                standing.stream().map(Allocation::openItemId).distinct().toList();
        locks.items(items);
        List<UUID> reopened = openItems.byIds(items).values().stream()
                .filter(item -> !item.isOpen())
                .map(OpenItem::openItemId)
                .toList();
        ledger.allocate(
                standing.stream()
                        .map(undone -> NewAllocation.undoing(
                                undone,
                                payment.customerId(),
                                Undoing.check(undone, on),
                                back.reason().code()))
                        .toList(),
                actor);
        ledger.giveBack(paymentId, back, actor);
        events.publishEvent(new PaymentReversed(paymentId, payment.customerId(), reopened, on));
        return payments.byId(paymentId).orElseThrow();
    }
}
