package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.PaymentEntry.Named;
import org.encaisse.receivables.ReceivablesRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Money received as the interface says it.
 *
 * @param allocations the invoices it pays; without, it waits unallocated unless {@code oldestFirst}
 * @param on today, for whoever tells an earlier story; money after that day is refused
 */
record PaymentBody(
        @Nullable String customer,
        @Nullable String entity,
        @Nullable String reference,
        @Nullable LocalDate date,
        @JsonAlias("money") @Nullable Money amount,
        @Nullable String method,
        @Nullable List<AllocationsBody.Line> allocations,
        @Nullable Boolean oldestFirst,
        @Nullable LocalDate on) {

    PaymentEntry entry(Customer of, LocalDate today) {
        if (date == null) {
            throw new Refused(ReceivablesRefusal.DATE_MISSING);
        }
        if (date.isAfter(today)) {
            throw new Refused(ReceivablesRefusal.IN_THE_FUTURE, date);
        }
        if (amount == null) {
            throw new Refused(ReceivablesRefusal.AMOUNT_MISSING);
        }
        if (reference == null) {
            throw new Refused(ReceivablesRefusal.REFERENCE_EMPTY);
        }
        Currency currency = amount.currency();
        List<Named> naming = allocations == null
                ? List.of()
                : allocations.stream().map(line -> line.named(currency)).toList();
        return new PaymentEntry(
                of.entityId(),
                of.customerId(),
                reference,
                date,
                amount,
                method,
                naming,
                Boolean.TRUE.equals(oldestFirst));
    }
}
