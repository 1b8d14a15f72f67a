package org.encaisse.receivables;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Change;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Recorded;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.receivables.PaymentEntry.Named;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in money: it settles the invoices it names, else the oldest due dates if so wished, else it waits. Saying the
 * same payment again changes nothing.
 */
@Component
@Transactional
public class RecordPayment {

    private final Customers customers;
    private final Payments payments;
    private final Invoices invoices;
    private final OpenItems openItems;
    private final Ledger ledger;
    private final Locks locks;
    private final Settle settle;
    private final ApplicationEventPublisher events;

    RecordPayment(
            Customers customers,
            Payments payments,
            Invoices invoices,
            OpenItems openItems,
            Ledger ledger,
            Locks locks,
            Settle settle,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.payments = payments;
        this.invoices = invoices;
        this.openItems = openItems;
        this.ledger = ledger;
        this.locks = locks;
        this.settle = settle;
        this.events = events;
    }

    public Recorded<Payment> record(PaymentEntry entry, Actor actor) {
        check(entry);
        UUID paymentId = Ids.next();
        if (!ledger.addPayment(paymentId, entry, actor)) {
            return known(entry);
        }
        Payment payment = payments.byId(paymentId).orElseThrow();
        List<Share> shares = entry.naming().isEmpty() ? unnamed(entry) : named(entry);
        settle.with(payment, shares, entry.receivedOn(), actor);
        List<UUID> settled = settle.settledAmong(shares);
        events.publishEvent(new PaymentRecorded(
                paymentId, entry.customerId(), entry.entityId(), entry.amount(), entry.receivedOn(), settled));
        return new Recorded<>(Change.CREATED, payments.byId(paymentId).orElseThrow());
    }

    private void check(PaymentEntry entry) {
        PaymentRules.check(entry);
        Customer customer = customers
                .byId(entry.customerId())
                .orElseThrow(() -> new Refused(CustomerRefusal.MISSING, entry.customerId()));
        if (!customer.entityId().equals(entry.entityId())) {
            throw new Refused(ReceivablesRefusal.OTHER_ENTITY, customer.code());
        }
    }

    private Recorded<Payment> known(PaymentEntry entry) {
        Payment known = payments.byReference(entry.reference(), entry.entityId());
        if (!PaymentRules.same(known, entry)) {
            throw new Refused(ReceivablesRefusal.REFERENCE_TAKEN, entry.reference());
        }
        return new Recorded<>(Change.UNCHANGED, known);
    }

    private List<Share> unnamed(PaymentEntry entry) {
        if (!entry.oldestFirst()) {
            return List.of();
        }
        locks.openItemsOf(entry.customerId());
        return Settlement.oldestFirst(entry.amount(), openItems.openOf(entry.customerId()));
    }

    private List<Share> named(PaymentEntry entry) {
        List<String> numbers =
                entry.naming().stream().map(Named::number).distinct().toList();
        List<UUID> items = invoices.numbered(numbers, entry.entityId()).stream()
                .map(Invoice::items)
                .flatMap(Collection::stream)
                .map(OpenItem::openItemId)
                .toList();
        locks.items(items);
        return Settlement.named(
                entry.customerId(),
                entry.amount(),
                entry.naming(),
                openItems.byIds(items).values());
    }
}
