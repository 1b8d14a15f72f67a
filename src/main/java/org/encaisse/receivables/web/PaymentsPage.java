package org.encaisse.receivables.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Payment;
import org.jspecify.annotations.Nullable;

/** Money received, of everybody or of one customer. */
public record PaymentsPage(
        List<Payment> payments,
        @Nullable String next,
        Map<UUID, Customer> customers,
        @Nullable Customer customer,
        boolean unallocatedOnly,
        boolean may) {

    public String href(Payment payment) {
        return "/payments/" + payment.paymentId();
    }

    public String name(Payment payment) {
        Customer of = customers.get(payment.customerId());
        return of == null ? "" : of.name();
    }

    public String of(Payment payment) {
        return "/customers/" + payment.customerId();
    }

    /** The usual ways to pay have their words; what somebody typed stays as it is. */
    public static String method(Payment payment, Ui ui) {
        String method = payment.method() == null ? "" : payment.method();
        return ui.has("receivables.method." + method) ? ui.t("receivables.method." + method) : method;
    }

    public Tone tone(Payment payment) {
        return payment.isReversed() ? Tone.BAD : payment.unallocated().isZero() ? Tone.GOOD : Tone.NOTICE;
    }

    public String state(Payment payment, Ui ui) {
        if (payment.isReversed()) {
            return ui.t("receivables.payment.reversed");
        }
        return payment.unallocated().isZero()
                ? ui.t("receivables.payment.allocated")
                : ui.t("receivables.payment.unallocated", payment.unallocated());
    }

    /** The form that records money of this customer; of anybody when none is known. */
    public String record() {
        return customer == null ? "/payments/new" : "/payments/new?customer=" + customer.code();
    }
}
