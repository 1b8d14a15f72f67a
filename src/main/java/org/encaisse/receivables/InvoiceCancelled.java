package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;

/**
 * An invoice or credit note was cancelled in the accounts.
 *
 * @param reopenedItems for a credit note, the due dates that it had settled and that are owed again
 */
public record InvoiceCancelled(
        UUID invoiceId,
        UUID customerId,
        String number,
        InvoiceKind kind,
        List<UUID> reopenedItems,
        LocalDate on,
        String reason,
        Actor by) {

    public InvoiceCancelled {
        reopenedItems = List.copyOf(reopenedItems);
    }
}
