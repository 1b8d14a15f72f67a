package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Allocation;
import org.jspecify.annotations.Nullable;

/** What settles what, as the interface tells it; its id only serves to undo it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationView(
        UUID id,
        String invoice,
        LocalDate due,
        String source,
        @Nullable String reference,
        Money amount,
        LocalDate on,
        boolean reversed,
        @Nullable UUID reverses,
        @Nullable String reason) {

    static AllocationView of(Allocation allocation) {
        return new AllocationView(
                allocation.allocationId(),
                allocation.invoiceNumber(),
                allocation.dueOn(),
                allocation.source().code(),
                allocation.sourceReference(),
                allocation.amount(),
                allocation.allocatedOn(),
                allocation.reversed(),
                allocation.reverses(),
                allocation.reason());
    }
}
