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

/** The lines of the accounting system's list of what is open today, on their way to the temporary table. */
public final class OpenItemLines implements AutoCloseable {

    static final String TABLE = "listed_item";

    private final CopyRows copy;

    private OpenItemLines(CopyRows copy) {
        this.copy = copy;
    }

    static OpenItemLines open(Bulk bulk) {
        return new OpenItemLines(bulk.copyInto(TABLE, """
                line int, entity_id uuid, number text, customer_code text, customer_name text, issued_on date, due_on date,
                amount bigint, remaining bigint, currency char(3), invoice_id uuid, open_item_id uuid, allocation_id uuid,\s""" + Staged.FAULT_COLUMNS));
    }

    /**
     * One due date as the accounts list it; a credit note is negative.
     *
     * @param issuedOn null when the list does not say
     * @param amount null when the list gives only what remains
     */
    public record Line(
            int line,
            UUID entityId,
            String number,
            String customerCode,
            @Nullable String customerName,
            @Nullable LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable Money amount,
            Money remaining) {}

    public void add(Line line) {
        Money amount = line.amount();
        copy.add(
                line.line(),
                line.entityId(),
                line.number(),
                line.customerCode(),
                line.customerName(),
                line.issuedOn(),
                line.dueOn(),
                amount == null ? null : amount.minor(),
                line.remaining().minor(),
                line.remaining().currency().getCurrencyCode(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                null,
                null,
                null,
                null);
    }

    /** A line at fault; its number is kept, so that its invoice is not taken for settled. */
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
