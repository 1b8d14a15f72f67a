package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.PaymentEntry.Named;

/** Which due dates some money settles: oldest first, by the invoices it names, or by hand. */
final class Settlement {

    private static final Comparator<OpenItem> OLDEST = Comparator.comparing(OpenItem::dueOn)
            .thenComparing(OpenItem::number)
            .thenComparing(OpenItem::openItemId);

    private Settlement() {}

    /** The longest due first, until the money is gone; what is left over stays with the payment. */
    static List<Share> oldestFirst(Money available, Collection<OpenItem> items) {
        List<Share> shares = new ArrayList<>();
        Money left = available;
        for (OpenItem item : items.stream().sorted(OLDEST).toList()) {
            boolean owed =
                    item.remaining().isPositive() && item.remaining().currency().equals(left.currency());
            if (owed && left.isPositive()) {
                Money share = left.min(item.remaining());
                shares.add(new Share(item.openItemId(), share));
                left = left.minus(share);
            }
        }
        return List.copyOf(shares);
    }

    /**
     * In the order in which the invoices are named.
     *
     * @param items all the due dates of the invoices named, settled ones included
     */
    static List<Share> named(UUID customerId, Money available, List<Named> naming, Collection<OpenItem> items) {
        Map<UUID, Money> shares = new LinkedHashMap<>();
        Money left = available;
        for (Named named : naming) {
            List<OpenItem> meant = meant(customerId, available, named, items);
            Money wish = named.amount();
            if (wish != null && !wish.isPositive()) {
                throw new Refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, wish);
            }
            if (wish != null && wish.compareTo(left) > 0) {
                throw new Refused(ReceivablesRefusal.ABOVE_UNALLOCATED, wish, left);
            }
            Money toGive = wish == null ? left : wish;
            for (OpenItem item : meant) {
                Money already = shares.getOrDefault(item.openItemId(), Money.zero(available.currency()));
                Money share = toGive.min(item.remaining().minus(already));
                if (share.isPositive()) {
                    shares.merge(item.openItemId(), share, Money::plus);
                    toGive = toGive.minus(share);
                    left = left.minus(share);
                }
            }
            if (wish != null && toGive.isPositive()) {
                throw new Refused(ReceivablesRefusal.ABOVE_REMAINING, wish, wish.minus(toGive), named.number());
            }
        }
        return shares.entrySet().stream()
                .map(share -> new Share(share.getKey(), share.getValue()))
                .toList();
    }

    private static List<OpenItem> meant(UUID customerId, Money available, Named named, Collection<OpenItem> items) {
        List<OpenItem> meant = items.stream()
                .filter(item -> item.number().equals(named.number().strip()))
                .filter(item -> named.dueOn() == null || item.dueOn().equals(named.dueOn()))
                .sorted(OLDEST)
                .toList();
        if (meant.isEmpty()) {
            throw new Refused(ReceivablesRefusal.NAMED_INVOICE_UNKNOWN, named.number());
        }
        meant.forEach(item -> mayBeSettled(item, customerId, available));
        return meant;
    }

    /** The shares as given, those of the same item added up; refuses what cannot be. */
    static List<Share> byHand(UUID customerId, Money available, List<Share> wished, Map<UUID, OpenItem> items) {
        Map<UUID, Money> shares = new LinkedHashMap<>();
        Money left = available;
        for (Share wish : wished) {
            OpenItem item = items.get(wish.openItemId());
            if (item == null) {
                throw new Refused(ReceivablesRefusal.ITEM_MISSING, wish.openItemId());
            }
            mayBeSettled(item, customerId, available);
            if (!wish.amount().currency().equals(available.currency())) {
                throw otherCurrency(available, wish.amount());
            }
            if (!wish.amount().isPositive()) {
                throw new Refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, wish.amount());
            }
            if (wish.amount().compareTo(left) > 0) {
                throw new Refused(ReceivablesRefusal.ABOVE_UNALLOCATED, wish.amount(), left);
            }
            left = left.minus(wish.amount());
            Money share = shares.merge(wish.openItemId(), wish.amount(), Money::plus);
            if (share.compareTo(item.remaining()) > 0) {
                throw new Refused(ReceivablesRefusal.ABOVE_REMAINING, share, item.remaining(), item.number());
            }
        }
        return shares.entrySet().stream()
                .map(share -> new Share(share.getKey(), share.getValue()))
                .toList();
    }

    private static void mayBeSettled(OpenItem item, UUID customerId, Money available) {
        if (!item.customerId().equals(customerId)) {
            throw new Refused(ReceivablesRefusal.OTHER_CUSTOMER, item.number());
        }
        if (!item.amount().currency().equals(available.currency())) {
            throw otherCurrency(available, item.amount());
        }
        if (item.kind() == InvoiceKind.CREDIT_NOTE) {
            throw new Refused(ReceivablesRefusal.NOT_OWED, item.number());
        }
    }

    private static Refused otherCurrency(Money money, Money other) {
        return new Refused(
                ReceivablesRefusal.OTHER_CURRENCY,
                money.currency().getCurrencyCode(),
                other.currency().getCurrencyCode());
    }

    /** Money settles on the day it is said to, but never before it came in, nor before the invoice exists. */
    static LocalDate day(LocalDate on, LocalDate moneyCameOn, LocalDate issuedOn) {
        LocalDate day = on.isBefore(moneyCameOn) ? moneyCameOn : on;
        return day.isBefore(issuedOn) ? issuedOn : day;
    }
}
