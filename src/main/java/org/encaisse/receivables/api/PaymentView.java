package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payment.Reversal;
import org.jspecify.annotations.Nullable;

/** Money received as the interface tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        String reference,
        String entity,
        String customer,
        LocalDate date,
        Money amount,
        @Nullable String method,
        Money unallocated,
        @Nullable ReversalView reversal,
        @Nullable List<AllocationView> allocations) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReversalView(
            LocalDate on,
            String reason,
            @Nullable String note,
            @Nullable String bankCode) {}

    static PaymentView of(Payment payment, @Nullable List<AllocationView> allocations, Naming.Codes codes) {
        Reversal reversal = payment.reversal();
        return new PaymentView(
                payment.reference(),
                codes.entity(payment.entityId()),
                codes.customer(payment.customerId()),
                payment.receivedOn(),
                payment.amount(),
                payment.method(),
                payment.unallocated(),
                reversal == null
                        ? null
                        : new ReversalView(
                                reversal.on(), reversal.reason().code(), reversal.note(), reversal.bankCode()),
                allocations);
    }
}
