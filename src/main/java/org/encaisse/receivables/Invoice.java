package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, with its due dates.
 *
 * @param total always positive; the open items of a credit note are negative
 * @param cancellation when and why the accounts cancelled it; null while it stands
 */
public record Invoice(
        UUID invoiceId,
        UUID entityId,
        UUID customerId,
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        Money total,
        @Nullable String orderReference,
        List<OpenItem> items,
        @Nullable Cancellation cancellation) {

    /** The document stays as it was; from this day on nothing of it is owed or given back. */
    public record Cancellation(LocalDate on, String reason) {}

    public Invoice {
        items = List.copyOf(items);
    }
}
