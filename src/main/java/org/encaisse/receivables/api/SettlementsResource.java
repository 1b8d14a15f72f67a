package org.encaisse.receivables.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AllocateOldestFirst;
import org.encaisse.receivables.AllocatePayment;
import org.encaisse.receivables.Allocations;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReverseAllocation;
import org.encaisse.receivables.ReversePayment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What money settles, and what undoes it, through the interface. */
@RestController
@RequestMapping("/api/v1")
class SettlementsResource {

    private final Naming naming;
    private final Payments payments;
    private final OpenItems openItems;
    private final Allocations allocations;
    private final AllocatePayment allocatePayment;
    private final AllocateOldestFirst oldestFirst;
    private final ReversePayment reversePayment;
    private final ReverseAllocation reverseAllocation;

    SettlementsResource(
            Naming naming,
            Payments payments,
            OpenItems openItems,
            Allocations allocations,
            AllocatePayment allocatePayment,
            AllocateOldestFirst oldestFirst,
            ReversePayment reversePayment,
            ReverseAllocation reverseAllocation) {
        this.naming = naming;
        this.payments = payments;
        this.openItems = openItems;
        this.allocations = allocations;
        this.allocatePayment = allocatePayment;
        this.oldestFirst = oldestFirst;
        this.reversePayment = reversePayment;
        this.reverseAllocation = reverseAllocation;
    }

    /** The payment is given back: {@code returned-debit}, {@code bounced-cheque}, {@code refund} or {@code mistake}. */
    @PostMapping("/payments/{reference}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    PaymentView reverse(
            @PathVariable String reference,
            @RequestParam @Nullable String entity,
            @RequestBody ReversalBody body,
            SignedIn person,
            Ui ui) {
        Payment payment = payments.byReference(reference, naming.entity(entity));
        LocalDate on = ui.dayOfAct(body.on());
        return shown(reversePayment.reverse(
                payment.paymentId(),
                new Payment.Reversal(on, body.parsed(), body.note(), body.bankCode()),
                person.actor()));
    }

    @PostMapping("/payments/{reference}/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    PaymentView allocate(
            @PathVariable String reference,
            @RequestParam @Nullable String entity,
            @RequestBody AllocationsBody body,
            SignedIn person,
            Ui ui) {
        Payment payment = payments.byReference(reference, naming.entity(entity));
        LocalDate on = ui.dayOfAct(body.on());
        if (body.byAge()) {
            oldestFirst.allocate(payment.paymentId(), on, person.actor());
        } else {
            allocatePayment.allocate(
                    payment.paymentId(),
                    body.shares(payment.unallocated(), openItems.openOf(payment.customerId())),
                    on,
                    person.actor());
        }
        return shown(payments.byId(payment.paymentId()).orElseThrow());
    }

    /** Undoes one allocation by adding its opposite. */
    @PostMapping("/allocations/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    AllocationView undo(@PathVariable UUID id, @RequestBody ReversalBody body, SignedIn person, Ui ui) {
        LocalDate on = ui.dayOfAct(body.on());
        String reason = body.reason() == null ? "" : body.reason();
        return AllocationView.of(reverseAllocation.reverse(id, reason, on, person.actor()));
    }

    private PaymentView shown(Payment payment) {
        return PaymentView.of(
                payment,
                allocations.ofPayment(payment.paymentId()).stream()
                        .map(AllocationView::of)
                        .toList(),
                naming.codes(List.of(payment.customerId())));
    }

    record ReversalBody(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String bankCode,
            @Nullable LocalDate on) {

        ReversalReason parsed() {
            try {
                return ReversalReason.parse(reason == null ? "" : reason);
            } catch (IllegalArgumentException e) {
                throw new Refused(ReceivablesRefusal.REASON_UNKNOWN, reason == null ? "" : reason);
            }
        }
    }
}
