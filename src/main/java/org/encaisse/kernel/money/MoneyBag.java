package org.encaisse.kernel.money;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Totals over several currencies, one amount each, in order of currency code; zero amounts are kept out. */
public final class MoneyBag {

    private final TreeMap<String, Money> amounts;

    private MoneyBag(TreeMap<String, Money> amounts) {
        this.amounts = amounts;
    }

    public static MoneyBag empty() {
        return new MoneyBag(new TreeMap<>());
    }

    public static MoneyBag of(Iterable<Money> amounts) {
        MoneyBag bag = empty();
        for (Money money : amounts) {
            bag = bag.plus(money);
        }
        return bag;
    }

    public MoneyBag plus(Money money) {
        TreeMap<String, Money> sum = new TreeMap<>(amounts);
        sum.merge(money.currency().getCurrencyCode(), money, Money::plus);
        sum.values().removeIf(Money::isZero);
        return new MoneyBag(sum);
    }

    public Money in(Currency currency) {
        return amounts.getOrDefault(currency.getCurrencyCode(), Money.zero(currency));
    }

    public List<Money> toList() {
        return new ArrayList<>(amounts.values());
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoneyBag bag && amounts.equals(bag.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.values().toString();
    }
}
