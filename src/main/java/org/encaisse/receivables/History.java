package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;

/**
 * The accounts of a structure as another system kept them until now, whole: invoices and credit notes, the money that
 * came in with what it paid, and the credit notes that were set against invoices.
 *
 * @param payments name for every share the invoice, the due date and the amount; what they leave over waits unallocated
 */
public record History(List<InvoiceEntry> invoices, List<PaymentEntry> payments, List<CreditSet> credits) {

    /** A credit note set against one due date of an invoice. */
    public record CreditSet(String creditNote, String invoice, LocalDate dueOn, Money amount, LocalDate on) {}
}
