package org.encaisse.latefees;

import java.time.LocalDate;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.Imputation.Order;
import org.encaisse.latefees.rule.Imputation.Parts;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a part payment would settle: claimed interest, then claimed costs, then what is due of the invoices, or as agreed
 * with the customer. A proposal for whoever allocates the money; it writes nothing.
 */
@Component
@Transactional(readOnly = true)
public class ImputePayment {

    private static final int CLAIMS = 1_000;

    private final Claims claims;
    private final OpenItems openItems;
    private final TermsBook termsBook;

    ImputePayment(Claims claims, OpenItems openItems, TermsBook termsBook) {
        this.claims = claims;
        this.openItems = openItems;
        this.termsBook = termsBook;
    }

    /** What it settles, what stays owed, and in which order. */
    public record Proposal(Order order, Imputation.Outcome outcome) {}

    public Proposal of(Customer customer, Money paid, LocalDate on) {
        Money zero = Money.zero(paid.currency());
        Money interest = zero;
        Money costs = zero;
        for (Claim claim : claims.page(customer.customerId(), null, CLAIMS).items()) {
            if (claim.remaining().isPositive() && claim.interest().currency().equals(paid.currency())) {
                Parts left = Imputation.of(
                                claim.total().minus(claim.remaining()),
                                new Parts(claim.interest(), claim.indemnity(), zero),
                                Order.INTEREST_FIRST)
                        .remaining();
                interest = interest.plus(left.interest());
                costs = costs.plus(left.costs());
            }
        }
        Money principal = openItems.openOf(customer.customerId()).stream()
                .filter(item ->
                        item.kind() == InvoiceKind.INVOICE && !item.dueOn().isAfter(on))
                .map(item -> item.remaining())
                .filter(money -> money.isPositive() && money.currency().equals(paid.currency()))
                .reduce(zero, Money::plus);
        Order order = termsBook.of(customer).imputation();
        return new Proposal(order, Imputation.of(paid, new Parts(interest, costs, principal), order));
    }
}
