package org.encaisse.customers;

import java.util.Locale;

/** What a person at the customer's does for us. */
public enum ContactRole {
    /** Receives the invoices. */
    INVOICES,
    /** Receives the reminders. */
    REMINDERS,
    /** Says that an invoice may be paid. */
    APPROVER,
    /** Pays. */
    PAYER,
    /** Signs the cheques and transfer orders. */
    SIGNER;

    /** The name in addresses, files and tables: {@code reminders}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContactRole parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
