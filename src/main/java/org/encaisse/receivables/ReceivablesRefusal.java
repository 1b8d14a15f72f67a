package org.encaisse.receivables;

import org.encaisse.kernel.outcome.Refusal;

/** Why an invoice, a payment or an allocation is refused. */
public enum ReceivablesRefusal implements Refusal {
    /** No such invoice here. */
    INVOICE_MISSING,
    /** Several legal entities have an invoice of this number. */
    INVOICE_AMBIGUOUS,
    NUMBER_EMPTY,
    NUMBER_TOO_LONG,
    AMOUNT_NOT_POSITIVE,
    /** An invoice without any due date. */
    NO_DUE_DATE,
    /** The same day twice among the due dates of one invoice. */
    DUE_DATE_TWICE,
    /** The due dates do not add up to the total. */
    SUM_DIFFERS,
    /** The customer belongs to another legal entity than the invoice or payment. */
    OTHER_ENTITY,
    /** Money has been allocated: customer, currency and kind stand. */
    ALREADY_SETTLED,
    /** The new amount is less than what is already allocated. */
    BELOW_ALLOCATED,
    /** A due date that is chased or allocated cannot vanish. */
    DUE_DATE_IN_USE,
    PAYMENT_MISSING,
    PAYMENT_AMBIGUOUS,
    REFERENCE_EMPTY,
    REFERENCE_TOO_LONG,
    /** Another payment has this reference, with another amount, date or customer. */
    REFERENCE_TAKEN,
    /** Money of tomorrow is not money yet. */
    IN_THE_FUTURE,
    /** No such open item here. */
    ITEM_MISSING,
    /** The payment names an invoice or due date that we do not have. */
    NAMED_INVOICE_UNKNOWN,
    /** It was given back: it settles nothing any more. */
    PAYMENT_REVERSED,
    /** The open item belongs to another customer. */
    OTHER_CUSTOMER,
    /** EUR does not settle USD. */
    OTHER_CURRENCY,
    /** More than what is still owed. */
    ABOVE_REMAINING,
    /** More than what is left of the payment or credit note. */
    ABOVE_UNALLOCATED,
    /** Money does not settle a credit note. */
    NOT_OWED,
    ALLOCATION_MISSING,
    ALREADY_REVERSED,
    /** A reversal is not reversed: allocate anew. */
    IS_A_REVERSAL,
    /** Before the payment itself. */
    REVERSED_TOO_EARLY,
    REASON_UNKNOWN,
    /** A bank gives a direct debit back with two letters and two figures: AM04. */
    BANK_CODE_UNKNOWN,
    KIND_UNKNOWN,
    BUCKET_UNKNOWN,
    GROUPING_UNKNOWN,
    DATE_MALFORMED,
    DATE_MISSING,
    AMOUNT_MISSING,
    /** A place in a list that no list gave. */
    CURSOR_MALFORMED,
    /** A document is cancelled with a reason of some length. */
    CANCELLATION_REASON,
    ALREADY_CANCELLED,
    /** It was cancelled: it takes no new amount and no new due date. */
    INVOICE_CANCELLED,
    /** A claim for late payment is withdrawn where it was made. */
    CLAIM_NOT_CANCELLED;

    @Override
    public String code() {
        return Refusal.code("receivables", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case INVOICE_MISSING, PAYMENT_MISSING, ITEM_MISSING, ALLOCATION_MISSING -> Kind.MISSING;
            case INVOICE_AMBIGUOUS,
                    PAYMENT_AMBIGUOUS,
                    REFERENCE_TAKEN,
                    ALREADY_REVERSED,
                    ALREADY_CANCELLED,
                    INVOICE_CANCELLED -> Kind.CONFLICT;
            case CURSOR_MALFORMED,
                    DATE_MALFORMED,
                    DATE_MISSING,
                    AMOUNT_MISSING,
                    REASON_UNKNOWN,
                    BANK_CODE_UNKNOWN,
                    KIND_UNKNOWN,
                    BUCKET_UNKNOWN,
                    GROUPING_UNKNOWN -> Kind.SYNTAX;
            default -> Kind.RULE;
        };
    }
}
