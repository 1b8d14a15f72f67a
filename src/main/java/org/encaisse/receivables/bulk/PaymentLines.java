package org.encaisse.receivables.bulk;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.jspecify.annotations.Nullable;

/** The lines of a file of payments, on their way to the temporary table. */
public final class PaymentLines implements AutoCloseable {

    static final String TABLE = "payment_line";

    private final CopyRows copy;

    private PaymentLines(CopyRows copy) {
        this.copy = copy;
    }

    static PaymentLines open(Bulk bulk) {
        return new PaymentLines(bulk.copyInto(TABLE, """
                line int, entity_id uuid, reference text, customer_code text, received_on date, amount bigint,
                currency char(3), method text, number text, payment_id uuid, allocation_id uuid,\s""" + Staged.FAULT_COLUMNS));
    }

    /**
     * Money received, or the part of it that pays one invoice.
     *
     * @param invoice the invoice it names; null leaves the money unallocated
     */
    public record Line(
            int line,
            UUID entityId,
            String reference,
            String customerCode,
            LocalDate receivedOn,
            Money amount,
            @Nullable String method,
            @Nullable String invoice) {}

    public void add(Line line) {
        copy.add(
                line.line(),
                line.entityId(),
                line.reference(),
                line.customerCode(),
                line.receivedOn(),
                line.amount().minor(),
                line.amount().currency().getCurrencyCode(),
                line.method(),
                line.invoice(),
                Ids.next(),
                Ids.next(),
                null,
                null,
                null,
                null);
    }

    /** A line at fault; its reference is kept, so that the rest of the same payment is not taken without it. */
    public void refuse(@Nullable UUID entityId, @Nullable String reference, Violation fault) {
        @Nullable Object[] told = Staged.fault(fault);
        copy.add(
                fault.line(),
                entityId,
                reference,
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
