package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that the accounts cancelled an invoice or a credit note. Nothing is erased: what was allocated comes back, and
 * what was left of each due date is settled by the cancellation itself.
 */
@Component
@Transactional
public class CancelInvoice {

    private static final int LONGEST = 500;

    private final Invoices invoices;
    private final Allocations allocations;
    private final OpenItems openItems;
    private final Locks locks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    CancelInvoice(
            Invoices invoices,
            Allocations allocations,
            OpenItems openItems,
            Locks locks,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.allocations = allocations;
        this.openItems = openItems;
        this.locks = locks;
        this.ledger = ledger;
        this.events = events;
    }

    public Invoice cancel(UUID invoiceId, String reason, LocalDate on, Actor actor) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refused(ReceivablesRefusal.CANCELLATION_REASON, LONGEST);
        }
        lock(invoiceId);
        Invoice known = byId(invoiceId);
        if (known.kind() == InvoiceKind.LATE_FEES) {
            throw new Refused(ReceivablesRefusal.CLAIM_NOT_CANCELLED, known.number());
        }
        if (known.cancellation() != null) {
            throw new Refused(ReceivablesRefusal.ALREADY_CANCELLED, known.number());
        }
        List<Allocation> made = allocations.ofInvoice(invoiceId);
        LocalDate day = day(known, made, on);
        List<Allocation> standing = Undoing.standing(made);
        List<UUID> reopened = reopened(known, standing);
        ledger.allocate(
                standing.stream()
                        .map(undone ->
                                NewAllocation.undoing(undone, known.customerId(), Undoing.check(undone, day), why))
                        .toList(),
                actor);
        ledger.allocate(
                byId(invoiceId).items().stream()
                        .filter(OpenItem::isOpen)
                        .map(item -> NewAllocation.cancelling(item, day, why))
                        .toList(),
                actor);
        ledger.cancel(invoiceId, new Invoice.Cancellation(day, why), actor);
        events.publishEvent(new InvoiceRecorded(invoiceId, known.customerId()));
        events.publishEvent(new InvoiceCancelled(
                invoiceId, known.customerId(), known.number(), known.kind(), reopened, day, why, actor));
        events.publishEvent(new AllocationChanged(known.customerId(), on));
        return byId(invoiceId);
    }

    /** The payments first, then the due dates of both sides: the order of {@link Locks}. */
    private void lock(UUID invoiceId) {
        List<Allocation> made = allocations.ofInvoice(invoiceId);
        made.stream()
                .map(Allocation::paymentId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(locks::payment);
        locks.items(Stream.concat(
                        byId(invoiceId).items().stream().map(OpenItem::openItemId),
                        made.stream()
                                .flatMap(allocation -> Stream.of(allocation.openItemId(), allocation.creditItemId())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Never before the document, nor before anything that was said of it: the balance of no earlier day moves. */
    private static LocalDate day(Invoice known, List<Allocation> made, LocalDate on) {
        return Stream.concat(Stream.of(on, known.issuedOn()), made.stream().map(Allocation::allocatedOn))
                .max(LocalDate::compareTo)
                .orElse(on);
    }

    /** The due dates of other documents that a credit note had settled and that are owed again. */
    private List<UUID> reopened(Invoice known, List<Allocation> standing) {
        List<UUID> own = known.items().stream().map(OpenItem::openItemId).toList();
        List<UUID> others = standing.stream()
                .map(Allocation::openItemId)
                .filter(item -> !own.contains(item))
                .distinct()
                .toList();
        return openItems.byIds(others).values().stream()
                .filter(item -> !item.isOpen())
                .map(OpenItem::openItemId)
                .toList();
    }

    private Invoice byId(UUID invoiceId) {
        return invoices.byId(invoiceId).orElseThrow(() -> new Refused(ReceivablesRefusal.INVOICE_MISSING, invoiceId));
    }
}
