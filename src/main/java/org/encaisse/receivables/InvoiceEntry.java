package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as it was said to us.
 *
 * @param total positive, and the sum of the due dates
 * @param dueDates each day once
 */
public record InvoiceEntry(
        UUID entityId,
        UUID customerId,
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        Money total,
        @Nullable String orderReference,
        List<DueDate> dueDates) {

    public InvoiceEntry {
        dueDates = List.copyOf(dueDates);
    }

    /** An ordinary invoice with one due date. */
    public static InvoiceEntry of(
            UUID entityId, UUID customerId, String number, LocalDate issuedOn, LocalDate dueOn, Money total) {
        return new InvoiceEntry(
                entityId,
                customerId,
                number,
                InvoiceKind.INVOICE,
                issuedOn,
                total,
                null,
                List.of(new DueDate(dueOn, total)));
    }

    /** Money given back on an invoice or at large. */
    public static InvoiceEntry creditNote(
            UUID entityId, UUID customerId, String number, LocalDate issuedOn, Money total) {
        return new InvoiceEntry(
                entityId,
                customerId,
                number,
                InvoiceKind.CREDIT_NOTE,
                issuedOn,
                total,
                null,
                List.of(new DueDate(issuedOn, total)));
    }
}
