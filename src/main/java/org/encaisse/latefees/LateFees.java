package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateItems.Claimed;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.latefees.rule.Debt;
import org.encaisse.latefees.rule.Indemnity;
import org.encaisse.latefees.rule.Interest;
import org.encaisse.latefees.rule.Terms;
import org.encaisse.latefees.rule.Watermark;
import org.encaisse.latefees.rule.Watermark.Delta;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What late payment costs: by customer and due date, with its calculation, on any day. Writes nothing. */
@Component
@Transactional(readOnly = true)
public class LateFees {

    private final LateItems lateItems;
    private final TermsBook termsBook;
    private final RateBook rateBook;
    private final Policies policies;

    LateFees(LateItems lateItems, TermsBook termsBook, RateBook rateBook, Policies policies) {
        this.lateItems = lateItems;
        this.termsBook = termsBook;
        this.rateBook = rateBook;
        this.policies = policies;
    }

    public CustomerFees of(Customer customer, LocalDate on) {
        return of(List.of(customer), on).getFirst();
    }

    /** In the order of the customers given; the same few queries for one as for fifty. */
    public List<CustomerFees> of(List<Customer> customers, LocalDate on) {
        Map<UUID, Terms> terms = termsBook.of(customers);
        RateTable rates = rateBook.table();
        List<LateItem> items = lateItems.of(
                customers.stream().map(Customer::customerId).toList(),
                on,
                on.minusYears(policies.current().yearsBack()));
        Map<UUID, Claimed> claimed =
                lateItems.claimed(items.stream().map(LateItem::openItemId).toList());
        Set<UUID> indemnified = new HashSet<>(lateItems.indemnified(
                items.stream().map(LateItem::invoiceId).distinct().toList()));
        Map<UUID, List<LateItem>> byCustomer = items.stream().collect(Collectors.groupingBy(LateItem::customerId));
        List<CustomerFees> fees = new ArrayList<>();
        for (Customer customer : customers) {
            Terms theirs = terms.getOrDefault(customer.customerId(), Terms.of(org.encaisse.latefees.rule.Regime.NONE));
            List<LateItem> late = byCustomer.getOrDefault(customer.customerId(), List.of());
            fees.add(new CustomerFees(customer, theirs, on, claimables(late, claimed, indemnified, theirs, rates, on)));
        }
        return fees;
    }

    private static List<Claimable> claimables(
            List<LateItem> late,
            Map<UUID, Claimed> claimed,
            Set<UUID> indemnified,
            Terms terms,
            RateTable rates,
            LocalDate on) {
        Map<UUID, List<Debt>> byInvoice = late.stream()
                .collect(Collectors.groupingBy(
                        LateItem::invoiceId, Collectors.mapping(LateItem::debt, Collectors.toList())));
        Set<UUID> given = new HashSet<>(indemnified);
        List<Claimable> found = new ArrayList<>();
        for (LateItem item : late) {
            if (!item.debt().late().isPositive()) {
                continue;
            }
            Money indemnity = given.add(item.invoiceId())
                    ? Indemnity.of(terms, byInvoice.getOrDefault(item.invoiceId(), List.of()))
                            .orElse(null)
                    : null;
            found.add(claimable(item, mark(item, claimed.get(item.openItemId())), indemnity, terms, rates, on));
        }
        return found;
    }

    private static Claimable claimable(
            LateItem item, Watermark mark, @Nullable Money indemnity, Terms terms, RateTable rates, LocalDate on) {
        Money zero = Money.zero(item.debt().amount().currency());
        boolean same = indemnity != null && indemnity.currency().equals(zero.currency());
        Money here = Optional.ofNullable(indemnity).filter(money -> same).orElse(zero);
        Money elsewhere = same ? null : indemnity;
        try {
            Delta delta = mark.delta(item.debt(), terms, rates, on);
            return new Claimable(item, mark, delta.interest(), delta.amount(), here, elsewhere, null);
        } catch (Refused missing) {
            return new Claimable(item, mark, Interest.none(zero.currency()), zero, zero, null, missing);
        }
    }

    private static Watermark mark(LateItem item, @Nullable Claimed claimed) {
        return claimed == null
                ? Watermark.none(item.debt())
                : new Watermark(
                        claimed.through(),
                        claimed.exact(),
                        Money.of(claimed.interest(), item.debt().amount().currency()));
    }

    /** Those of the items with these ids; all of them when none is named. */
    static List<Claimable> among(CustomerFees fees, Collection<UUID> openItemIds) {
        return fees.items().stream()
                .filter(item -> openItemIds.isEmpty()
                        || openItemIds.contains(item.item().openItemId()))
                .toList();
    }
}
