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
        List<OpenItem> items) {

    public Invoice {
        items = List.copyOf(items);
    }
}
