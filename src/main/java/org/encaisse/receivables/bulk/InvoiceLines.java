package org.encaisse.receivables.bulk;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.encaisse.receivables.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** The lines of a file of invoices, on their way to the temporary table. */
public final class InvoiceLines implements AutoCloseable {

    static final String TABLE = "invoice_line";

    /** The kind of a line that says that the document is cancelled. */
    static final String CANCELLED = "cancelled";

    private final CopyRows copy;

    private InvoiceLines(CopyRows copy) {
        this.copy = copy;
    }

    static InvoiceLines open(Bulk bulk) {
        return new InvoiceLines(bulk.copyInto(TABLE, """
                line int, entity_id uuid, number text, customer_code text, customer_name text, kind text,
                issued_on date, due_on date, amount bigint, currency char(3), order_reference text,
                invoice_id uuid, open_item_id uuid,\s""" + Staged.FAULT_COLUMNS));
    }

    /**
     * One due date of an invoice or credit note.
     *
     * @param amount positive
     */
    public record Line(
            int line,
            UUID entityId,
            String number,
            String customerCode,
            @Nullable String customerName,
            InvoiceKind kind,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money amount,
            @Nullable String orderReference) {}

    public void add(Line line) {
        copy.add(
                line.line(),
                line.entityId(),
                line.number(),
                line.customerCode(),
                line.customerName(),
                line.kind().code(),
                line.issuedOn(),
                line.dueOn(),
                line.amount().minor(),
                line.amount().currency().getCurrencyCode(),
                line.orderReference(),
                Ids.next(),
                Ids.next(),
                null,
                null,
                null,
                null);
    }

    /**
     * One that says that the document is cancelled.
     *
     * @param said in the words of the file: why, as far as it tells
     */
    public void cancel(int line, UUID entityId, String number, String customerCode, Currency currency, String said) {
        copy.add(
                line,
                entityId,
                number,
                customerCode,
                null,
                CANCELLED,
                null,
                null,
                0L,
                currency.getCurrencyCode(),
                said,
                Ids.next(),
                Ids.next(),
                null,
                null,
                null,
                null);
    }

    /** A line at fault; its number is kept, so that the other lines of the same invoice are not taken without it. */
    public void refuse(@Nullable UUID entityId, @Nullable String number, Violation fault) {
        @Nullable Object[] told = Staged.fault(fault);
        copy.add(
                fault.line(),
                entityId,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                told[0],
                told[1],
                told[2],
                told[3]);
    }

    @Override
    public void close() {
        copy.close();
    }
}
