package org.encaisse.receivables.api;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.customers.Change;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Recorded;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Allocations;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.RecordPayment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money received, through the interface. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsResource {

    private final Naming naming;
    private final Payments payments;
    private final Allocations allocations;
    private final RecordPayment recordPayment;
    private final MarkAccountsRefreshed refreshed;
    private final BusinessClock clock;

    PaymentsResource(
            Naming naming,
            Payments payments,
            Allocations allocations,
            RecordPayment recordPayment,
            MarkAccountsRefreshed refreshed,
            BusinessClock clock) {
        this.naming = naming;
        this.payments = payments;
        this.allocations = allocations;
        this.recordPayment = recordPayment;
        this.refreshed = refreshed;
        this.clock = clock;
    }

    /** Takes in money (201); the same payment said again is the one already known (200). */
    @PostMapping
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    ResponseEntity<PaymentView> post(
            @RequestParam @Nullable LocalDate on, @RequestBody PaymentBody body, SignedIn person, Ui ui) {
        Customer customer = naming.customer(body.customer(), body.entity());
        LocalDate today = ui.dayOfAct(body.on() == null ? on : body.on());
        Recorded<Payment> recorded = recordPayment.record(body.entry(customer, today), person.actor());
        refreshed.mark(customer.entityId(), "api", clock.now());
        return ResponseEntity.status(recorded.change() == Change.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(shown(recorded.value()));
    }

    @GetMapping("/{reference}")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    PaymentView one(@PathVariable String reference, @RequestParam @Nullable String entity) {
        return shown(payments.byReference(reference, naming.entity(entity)));
    }

    /** Newest first. */
    @GetMapping
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    Slice<PaymentView> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam(defaultValue = "false") boolean unallocated,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Slice<Payment> page = payments.page(
                customer == null ? null : naming.customer(customer, entity).customerId(),
                unallocated,
                after,
                Math.clamp(limit, 1, 1_000));
        Naming.Codes codes = naming.codes(
                page.items().stream().map(Payment::customerId).distinct().toList());
        return new Slice<>(
                page.items().stream()
                        .map(payment -> PaymentView.of(payment, null, codes))
                        .toList(),
                page.next());
    }

    private PaymentView shown(Payment payment) {
        return PaymentView.of(
                payment,
                allocations.ofPayment(payment.paymentId()).stream()
                        .map(AllocationView::of)
                        .toList(),
                naming.codes(List.of(payment.customerId())));
    }
}
