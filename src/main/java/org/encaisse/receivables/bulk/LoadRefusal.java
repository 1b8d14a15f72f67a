package org.encaisse.receivables.bulk;

import org.encaisse.kernel.outcome.Refusal;

/** Why a line of a file is refused because of another line, or of what is known. */
public enum LoadRefusal implements Refusal {
    /** The same payment and invoice stands on an earlier line. */
    LINE_TWICE,
    /** The same invoice and due date stands on several lines, articles or one said twice: the invoice is not taken. */
    SEVERAL_LINES,
    /** Another line of the same number says another customer, date, kind or currency. */
    DIFFERS_FROM_LINE,
    /** Another line of the same invoice or payment is refused; half an invoice is not taken. */
    OTHER_LINE_REFUSED,
    /** No such customer, and none is to be created. */
    CUSTOMER_UNKNOWN,
    INVOICE_UNKNOWN,
    /** The invoice named is another customer's. */
    INVOICE_OF_OTHER_CUSTOMER,
    INVOICE_IN_OTHER_CURRENCY,
    /** A payment does not settle a credit note. */
    CREDIT_NOTE_NAMED,
    /** This reference is known with another amount, date or customer; what was received is not rewritten. */
    PAYMENT_DIFFERS,
    /** The invoice is known with another customer or currency. */
    INVOICE_DIFFERS,
    /** The accounts list as open what was cancelled. */
    CANCELLED_LISTED,
    /** More is still owed than was ever asked. */
    REMAINING_ABOVE_AMOUNT;

    @Override
    public String code() {
        return Refusal.code("load", this);
    }
}
