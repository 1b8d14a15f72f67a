package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Allocation;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.InvoiceRemarks;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note: its due dates, and what settled them.
 *
 * @param remarks what other modules have to say of it
 * @param owed for a credit note that still gives money back: what it could settle
 * @param panels what the rooms above have to say about it
 */
public record InvoicePage(
        Invoice invoice,
        Customer customer,
        String entity,
        List<Allocation> allocations,
        List<OpenItem> owed,
        List<InvoiceRemarks.Remark> remarks,
        LocalDate today,
        boolean may,
        boolean mayCancel,
        List<Panel.Shown> panels) {

    public boolean credit() {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    public String title(Ui ui) {
        return ui.t("receivables.kind." + invoice.kind().code()) + " " + invoice.number();
    }

    public String customerHref() {
        return "/customers/" + customer.customerId();
    }

    public Money remaining() {
        return invoice.items().stream()
                .map(OpenItem::remaining)
                .reduce(Money.zero(invoice.total().currency()), Money::plus);
    }

    public String say(InvoiceRemarks.Remark remark, Ui ui) {
        return ui.t(remark.key(), remark.arguments().toArray());
    }

    public int bucket(OpenItem item) {
        return item.isOpen() ? item.bucket(today).ordinal() : 0;
    }

    public String state(OpenItem item, Ui ui) {
        if (!item.isOpen()) {
            return ui.t(invoice.cancellation() == null ? "receivables.settled" : "receivables.cancelled");
        }
        int late = item.daysLate(today);
        return late > 0 && !credit() ? ui.t("receivables.days-late", late) : ui.t("receivables.bucket.not-due");
    }

    public String order() {
        return invoice.orderReference() == null ? "" : invoice.orderReference();
    }

    /** A claim for late payment is withdrawn on its own page. */
    public boolean cancels() {
        return mayCancel && invoice.cancellation() == null && invoice.kind() != InvoiceKind.LATE_FEES;
    }

    public String cancel() {
        return "/invoices/" + invoice.invoiceId() + "/cancellation";
    }

    /** When and why it was cancelled; empty while it stands. */
    public String cancelled(Ui ui) {
        Invoice.Cancellation cancellation = invoice.cancellation();
        return cancellation == null ? "" : ui.t("receivables.cancelled-on", cancellation.on(), cancellation.reason());
    }

    public boolean mayAllocate() {
        return may && credit() && remaining().isNegative() && !owed.isEmpty();
    }

    public String allocate() {
        return "/invoices/" + invoice.invoiceId() + "/allocations";
    }

    public List<Option> owedOptions(Ui ui) {
        return owed.stream()
                .map(item -> new Option(
                        item.openItemId().toString(),
                        ui.t("receivables.item-option", item.number(), item.dueOn(), item.remaining())))
                .toList();
    }

    /** Where the money came from opens, when it is a payment. */
    public @Nullable String source(Allocation allocation) {
        return allocation.paymentId() == null ? null : "/payments/" + allocation.paymentId();
    }

    public String sourceText(Allocation allocation, Ui ui) {
        String reference = allocation.sourceReference() == null ? "" : " " + allocation.sourceReference();
        return ui.t("receivables.source." + allocation.source().code()) + reference;
    }

    public boolean mayUndo(Allocation allocation) {
        return may
                && allocation.source() != Allocation.Source.CANCELLATION
                && allocation.reverses() == null
                && !allocation.reversed();
    }

    public String undo(Allocation allocation) {
        return "/allocations/" + allocation.allocationId() + "/reversal";
    }

    public String back() {
        return "/invoices/" + invoice.invoiceId();
    }
}
