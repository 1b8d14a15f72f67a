package org.encaisse.receivables.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Allocation;
import org.encaisse.receivables.AllocationHint;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payment.Reversal;
import org.encaisse.receivables.ReversalReason;
import org.jspecify.annotations.Nullable;

/**
 * One payment: what it settles, what is left of it, and the three things that may be done with it.
 *
 * @param owed the open items that what is left may settle
 * @param hint what the customer said it pays; null when nobody knows
 */
public record PaymentPage(
        Payment payment,
        Customer customer,
        List<Allocation> allocations,
        List<OpenItem> owed,
        AllocationHint.@Nullable Hint hint,
        boolean may) {

    /** Whether somebody knows what it was meant to pay, and some of that is still owed. */
    public boolean proposes() {
        return owed.stream().anyMatch(item -> !proposed(item).isEmpty());
    }

    public String proposal(Ui ui) {
        return hint == null ? "" : ui.named(hint.key(), hint.values());
    }

    /** What is proposed for this item, as it is typed: as much of it as is left of the payment after those before it. */
    public String proposed(OpenItem item) {
        Money left = payment.unallocated();
        for (UUID id : hint == null ? List.<UUID>of() : hint.openItems()) {
            OpenItem one = owed.stream()
                    .filter(candidate -> candidate.openItemId().equals(id))
                    .findFirst()
                    .orElse(null);
            if (one != null && left.isPositive()) {
                Money part = one.remaining().min(left);
                if (id.equals(item.openItemId())) {
                    return part.toDecimal().toPlainString();
                }
                left = left.minus(part);
            }
        }
        return "";
    }

    public String customerHref() {
        return "/customers/" + customer.customerId();
    }

    public String method(Ui ui) {
        return PaymentsPage.method(payment, ui);
    }

    public Tone tone() {
        return payment.isReversed() ? Tone.BAD : payment.unallocated().isZero() ? Tone.GOOD : Tone.NOTICE;
    }

    public String state(Ui ui) {
        Reversal reversal = payment.reversal();
        if (reversal != null) {
            String note = reversal.note() == null ? "" : " · " + reversal.note();
            String code = reversal.bankCode() == null ? "" : " (" + reversal.bankCode() + ")";
            return ui.t("receivables.payment.reversed-on", reversal.on(), ui.t(reason(reversal.reason())))
                    + code
                    + note;
        }
        return payment.unallocated().isZero()
                ? ui.t("receivables.payment.allocated")
                : ui.t("receivables.payment.unallocated", payment.unallocated());
    }

    public boolean mayAllocate() {
        return may && payment.unallocated().isPositive() && !owed.isEmpty();
    }

    public boolean mayReverse() {
        return may && !payment.isReversed();
    }

    public List<Option> reasons(Ui ui) {
        return List.of(ReversalReason.values()).stream()
                .map(reason -> new Option(reason.code(), ui.t(reason(reason))))
                .toList();
    }

    /** The bank's word for a direct debit that came back. */
    public List<Option> bankCodes(Ui ui) {
        return Stream.of("", "AM04", "AC04", "MD01", "MD06")
                .map(code -> new Option(code, ui.t("receivables.bank-code." + (code.isEmpty() ? "other" : code))))
                .toList();
    }

    private static String reason(ReversalReason reason) {
        return "receivables.reversal." + reason.code();
    }

    public boolean mayUndo(Allocation allocation) {
        return may && !payment.isReversed() && allocation.reverses() == null && !allocation.reversed();
    }

    public String at(String action) {
        return "/payments/" + payment.paymentId() + action;
    }

    public String undo(Allocation allocation) {
        return "/allocations/" + allocation.allocationId() + "/reversal";
    }

    public String field(OpenItem item) {
        return "item-" + item.openItemId();
    }

    public String invoice(OpenItem item) {
        return "/invoices/" + item.invoiceId();
    }
}
