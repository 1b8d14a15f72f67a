package org.encaisse.receivables;

import java.util.Locale;

/** Why a payment is given back. */
public enum ReversalReason {
    RETURNED_DEBIT,
    BOUNCED_CHEQUE,
    REFUND,
    MISTAKE;

    /** {@code returned-debit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReversalReason parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
