package org.encaisse.receivables;

import java.util.UUID;

/** An invoice or credit note has become known, or has changed. */
public record InvoiceRecorded(UUID invoiceId, UUID customerId) {}
