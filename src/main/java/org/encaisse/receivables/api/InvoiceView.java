package org.encaisse.receivables.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note as the interface tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceView(
        String number,
        String entity,
        String customer,
        LocalDate date,
        String kind,
        Money total,
        Money remaining,
        @Nullable String orderReference,
        List<Item> openItems,
        List<AllocationView> allocations,
        List<String> documents,
        @Nullable Cancelled cancelled) {

    /** Since when it is cancelled, and why. */
    record Cancelled(LocalDate on, String reason) {

        static @Nullable Cancelled of(Invoice.@Nullable Cancellation cancellation) {
            return cancellation == null ? null : new Cancelled(cancellation.on(), cancellation.reason());
        }
    }

    record Item(LocalDate due, Money amount, Money remaining, int daysLate, String bucket) {

        static Item of(OpenItem item, LocalDate on) {
            return new Item(
                    item.dueOn(),
                    item.amount(),
                    item.remaining(),
                    Math.max(0, item.daysLate(on)),
                    item.bucket(on).code());
        }
    }

    static InvoiceView of(Invoice invoice, List<AllocationView> allocations, LocalDate on, Naming.Codes codes) {
        return new InvoiceView(
                invoice.number(),
                codes.entity(invoice.entityId()),
                codes.customer(invoice.customerId()),
                invoice.issuedOn(),
                invoice.kind().code(),
                invoice.total(),
                invoice.items().stream()
                        .map(OpenItem::remaining)
                        .reduce(Money.zero(invoice.total().currency()), Money::plus),
                invoice.orderReference(),
                invoice.items().stream().map(item -> Item.of(item, on)).toList(),
                allocations,
                List.of(),
                Cancelled.of(invoice.cancellation()));
    }
}
