package org.encaisse.receivables.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AllocationHint;
import org.encaisse.receivables.Allocations;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Money received: the list, one payment, and the panel of the customer page. */
@Controller
class PaymentsController {

    private static final int PAGE = 50;
    private static final int PANEL = 15;

    private final Payments payments;
    private final Allocations allocations;
    private final OpenItems openItems;
    private final Customers customers;
    private final ObjectProvider<AllocationHint> hints;

    PaymentsController(
            Payments payments,
            Allocations allocations,
            OpenItems openItems,
            Customers customers,
            ObjectProvider<AllocationHint> hints) {
        this.payments = payments;
        this.allocations = allocations;
        this.openItems = openItems;
        this.customers = customers;
        this.hints = hints;
    }

    @GetMapping("/payments")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String list(
            @RequestParam(defaultValue = "false") boolean unallocated,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        Slice<Payment> slice = payments.page(null, unallocated, after, PAGE);
        Map<UUID, Customer> names = customers.byIds(
                slice.items().stream().map(Payment::customerId).distinct().toList());
        model.addAttribute("page", new PaymentsPage(slice.items(), slice.next(), names, null, unallocated, may(ui)));
        return "receivables/payments";
    }

    @GetMapping("/customers/{customer}/payments")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
        Slice<Payment> slice = payments.page(customer, false, null, PANEL);
        model.addAttribute("page", new PaymentsPage(slice.items(), slice.next(), Map.of(), known, false, may(ui)));
        return "receivables/payments-panel";
    }

    @GetMapping("/payments/{payment}")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String payment(@PathVariable UUID payment, Ui ui, Model model) {
        Payment known = payments.byId(payment).orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, ""));
        List<OpenItem> owed = openItems.openOf(known.customerId()).stream()
                .filter(item -> item.remaining().isPositive())
                .filter(item -> item.amount().currency().equals(known.amount().currency()))
                .toList();
        model.addAttribute(
                "page",
                new PaymentPage(
                        known,
                        customers.byId(known.customerId()).orElseThrow(),
                        allocations.ofPayment(payment),
                        owed,
                        hint(known),
                        may(ui)));
        return "receivables/payment";
    }

    /** Only while something of it is left to allocate. */
    private AllocationHint.@Nullable Hint hint(Payment payment) {
        return payment.unallocated().isPositive()
                ? hints.stream()
                        .map(source -> source.of(payment))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean may(Ui ui) {
        return ui.may(ReceivablesRight.RECORD_MONEY);
    }
}
