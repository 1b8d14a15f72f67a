package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money received, as it was said to us.
 *
 * @param naming the invoices it says it pays, in order; what is left over waits unallocated
 * @param oldestFirst when it names nothing: settle the oldest due dates first
 */
public record PaymentEntry(
        UUID entityId,
        UUID customerId,
        String reference,
        LocalDate receivedOn,
        Money amount,
        @Nullable String method,
        List<Named> naming,
        boolean oldestFirst) {

    public PaymentEntry {
        naming = List.copyOf(naming);
    }

    /**
     * An invoice it pays.
     *
     * @param dueOn null: the due dates of the invoice, oldest first
     * @param amount null: as much as the invoice still owes and the payment still has
     */
    public record Named(
            String number,
            @Nullable LocalDate dueOn,
            @Nullable Money amount) {

        public static Named invoice(String number) {
            return new Named(number, null, null);
        }

        public static Named invoice(String number, Money amount) {
            return new Named(number, null, amount);
        }
    }

    /** Waits unallocated. */
    public static PaymentEntry of(
            UUID entityId, UUID customerId, String reference, LocalDate receivedOn, Money amount) {
        return new PaymentEntry(entityId, customerId, reference, receivedOn, amount, null, List.of(), false);
    }

    public PaymentEntry naming(Named... invoices) {
        return new PaymentEntry(
                entityId, customerId, reference, receivedOn, amount, method, List.of(invoices), oldestFirst);
    }

    public PaymentEntry settlingOldestFirst() {
        return new PaymentEntry(entityId, customerId, reference, receivedOn, amount, method, naming, true);
    }

    public PaymentEntry by(@Nullable String method) {
        return new PaymentEntry(entityId, customerId, reference, receivedOn, amount, method, naming, oldestFirst);
    }
}
