package org.encaisse.receivables;

import java.util.UUID;
import org.encaisse.customers.Change;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Recorded;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in an invoice or credit note, or brings it up to date; saying the same again changes nothing. */
@Component
@Transactional
public class RecordInvoice {

    private final Customers customers;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final Ledger ledger;
    private final Locks locks;
    private final ApplicationEventPublisher events;

    RecordInvoice(
            Customers customers,
            Invoices invoices,
            InvoiceRows rows,
            Ledger ledger,
            Locks locks,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.invoices = invoices;
        this.rows = rows;
        this.ledger = ledger;
        this.locks = locks;
        this.events = events;
    }

    public Recorded<Invoice> record(InvoiceEntry entry, Actor actor) {
        InvoiceRules.check(entry);
        Customer customer = customers
                .byId(entry.customerId())
                .orElseThrow(() -> new Refused(CustomerRefusal.MISSING, entry.customerId()));
        if (!customer.entityId().equals(entry.entityId())) {
            throw new Refused(ReceivablesRefusal.OTHER_ENTITY, customer.code());
        }
        UUID invoiceId = Ids.next();
        boolean created = rows.insert(invoiceId, entry);
        if (!created) {
            Invoice known = invoices.byNumber(entry.number().strip(), entry.entityId());
            locks.itemsOf(known.invoiceId());
            known = invoices.byId(known.invoiceId()).orElseThrow();
            if (InvoiceRules.same(known, entry)) {
                return new Recorded<>(Change.UNCHANGED, known);
            }
            if (known.cancellation() != null) {
                throw new Refused(ReceivablesRefusal.INVOICE_CANCELLED, known.number());
            }
            change(known, entry);
            invoiceId = known.invoiceId();
        } else {
            for (DueDate due : entry.dueDates()) {
                ledger.addItem(invoiceId, entry, due);
            }
        }
        events.publishEvent(new InvoiceRecorded(invoiceId, entry.customerId()));
        return new Recorded<>(
                created ? Change.CREATED : Change.UPDATED,
                invoices.byId(invoiceId).orElseThrow());
    }

    private void change(Invoice known, InvoiceEntry entry) {
        InvoiceRules.Plan plan = InvoiceRules.change(known, entry, rows.touched(known.invoiceId()));
        rows.update(known.invoiceId(), entry);
        for (OpenItem gone : plan.gone()) {
            drop(gone);
        }
        for (InvoiceRules.Moved moved : plan.moved()) {
            ledger.moveItem(moved, entry);
        }
        for (DueDate due : plan.added()) {
            ledger.addItem(known.invoiceId(), entry, due);
        }
    }

    private void drop(OpenItem gone) {
        try {
            ledger.dropItem(gone.openItemId());
        } catch (DataIntegrityViolationException e) {
            // A hold, a reminder or an old allocation still points at it.
            throw new Refused(ReceivablesRefusal.DUE_DATE_IN_USE, gone.dueOn());
        }
    }
}
