package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.TermCheck.Verdict;
import org.encaisse.platform.web.Tone;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.InvoiceRemarks;
import org.encaisse.receivables.OpenItem;
import org.springframework.stereotype.Component;

/** Says on the invoice page that its term is longer than the law admits, and what its lateness costs so far. */
@Component
class RemarkOnInvoice implements InvoiceRemarks {

    private final Customers customers;
    private final LongTerms longTerms;
    private final LateFees lateFees;

    RemarkOnInvoice(Customers customers, LongTerms longTerms, LateFees lateFees) {
        this.customers = customers;
        this.longTerms = longTerms;
        this.lateFees = lateFees;
    }

    @Override
    public List<Remark> on(Invoice invoice, LocalDate today) {
        if (invoice.kind() == InvoiceKind.LATE_FEES) {
            return List.of(new Remark(Tone.INFO, "latefees.remark.claim", List.of()));
        }
        if (invoice.kind() != InvoiceKind.INVOICE) {
            return List.of();
        }
        Customer customer = customers.byId(invoice.customerId()).orElseThrow();
        List<Remark> remarks = new ArrayList<>();
        for (OpenItem item : invoice.items()) {
            longTerms.check(customer, item).ifPresent(check -> {
                if (check.verdict() == Verdict.OVER) {
                    remarks.add(new Remark(
                            Tone.WARN,
                            "latefees.remark.over",
                            List.of(item.dueOn(), check.latest(), check.daysOver())));
                } else if (check.verdict() == Verdict.ONLY_IF_AGREED) {
                    remarks.add(new Remark(
                            Tone.NOTICE, "latefees.remark.only-if-agreed", List.of(item.dueOn(), check.latest())));
                }
            });
        }
        running(invoice, customer, today, remarks);
        return remarks;
    }

    private void running(Invoice invoice, Customer customer, LocalDate today, List<Remark> remarks) {
        boolean late = invoice.items().stream().anyMatch(item -> item.dueOn().isBefore(today));
        if (!late) {
            return;
        }
        Money interest = Money.zero(invoice.total().currency());
        Money indemnity = interest;
        for (Claimable item : lateFees.of(customer, today).items()) {
            if (item.item().invoiceId().equals(invoice.invoiceId())) {
                interest = interest.plus(item.amount());
                indemnity = indemnity.plus(item.indemnity());
            }
        }
        if (interest.isPositive() || indemnity.isPositive()) {
            remarks.add(new Remark(Tone.INFO, "latefees.remark.running", List.of(today, interest, indemnity)));
        }
    }
}
