package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Terms;

/**
 * What late payment costs one customer on a day.
 *
 * @param items the oldest due date first
 */
public record CustomerFees(Customer customer, Terms terms, LocalDate on, List<Claimable> items) {

    public CustomerFees {
        items = List.copyOf(items);
    }

    /** In one currency. */
    public record Total(Money interest, Money indemnity) {

        public Money whole() {
            return interest.plus(indemnity);
        }

        Total plus(Claimable item) {
            return new Total(interest.plus(item.amount()), indemnity.plus(item.indemnity()));
        }
    }

    public List<Total> totals() {
        TreeMap<String, Total> totals = new TreeMap<>();
        for (Claimable item : items) {
            Currency currency = item.amount().currency();
            Total before = totals.getOrDefault(
                    currency.getCurrencyCode(), new Total(Money.zero(currency), Money.zero(currency)));
            totals.put(currency.getCurrencyCode(), before.plus(item));
        }
        return new ArrayList<>(totals.values());
    }

    public boolean nothing() {
        return items.stream().noneMatch(item -> item.total().isPositive());
    }

    /** Not every late due date is shown: there are too many. */
    public boolean cut() {
        return items.size() >= LateItems.MOST;
    }
}
