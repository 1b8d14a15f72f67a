package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.OpenItem;

/** Which open items a promise or an announcement is about, and whether they come to as much. */
final class ChooseItems {

    private ChooseItems() {}

    static void checkDay(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw new Refused(ArrangementsRefusal.DATE_IN_THE_PAST, dueOn);
        }
        if (dueOn.isAfter(today.plusYears(1))) {
            throw new Refused(ArrangementsRefusal.DATE_TOO_FAR, dueOn);
        }
    }

    static void checkAmount(Money amount) {
        if (!amount.isPositive()) {
            throw new Refused(ArrangementsRefusal.AMOUNT_NOT_POSITIVE, amount);
        }
    }

    /** The items named, each of this customer, in this currency and still owed. */
    static List<OpenItem> named(
            UUID customerId, Currency currency, Collection<UUID> wanted, Map<UUID, OpenItem> found) {
        List<OpenItem> chosen = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(wanted)) {
            OpenItem item = found.get(id);
            if (item == null || !item.customerId().equals(customerId)) {
                throw new Refused(ArrangementsRefusal.OTHER_CUSTOMERS_ITEM);
            }
            if (!item.amount().currency().equals(currency)) {
                throw new Refused(
                        ArrangementsRefusal.OTHER_CURRENCY,
                        item.number(),
                        item.amount().currency().getCurrencyCode(),
                        currency.getCurrencyCode());
            }
            if (!item.remaining().isPositive()) {
                throw new Refused(ArrangementsRefusal.ITEM_NOT_OWED, item.number());
            }
            chosen.add(item);
        }
        return chosen;
    }

    /** The oldest that are owed, as many as the amount takes. */
    static List<OpenItem> oldest(Money amount, List<OpenItem> open) {
        List<OpenItem> owed = open.stream()
                .filter(item -> item.remaining().isPositive())
                .sorted(Comparator.comparing(OpenItem::dueOn)
                        .thenComparing(OpenItem::number)
                        .thenComparing(OpenItem::openItemId))
                .toList();
        if (owed.isEmpty()) {
            throw new Refused(ArrangementsRefusal.NOTHING_OPEN);
        }
        List<OpenItem> ours = owed.stream()
                .filter(item -> item.amount().currency().equals(amount.currency()))
                .toList();
        if (ours.isEmpty()) {
            OpenItem other = owed.getFirst();
            throw new Refused(
                    ArrangementsRefusal.OTHER_CURRENCY,
                    other.number(),
                    other.amount().currency().getCurrencyCode(),
                    amount.currency().getCurrencyCode());
        }
        List<OpenItem> chosen = new ArrayList<>();
        Money sum = Money.zero(amount.currency());
        for (OpenItem item : ours) {
            if (sum.compareTo(amount) >= 0) {
                break;
            }
            chosen.add(item);
            sum = sum.plus(item.remaining());
        }
        return chosen;
    }

    static Money balance(List<OpenItem> items, Currency currency) {
        return items.stream().map(OpenItem::remaining).reduce(Money.zero(currency), Money::plus);
    }
}
