package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.Money;

/**
 * How much of each due date is asked today: what remains, less the part that a hold names, less what waits. Money received and
 * credit notes that nobody has allocated cover the oldest due dates first, currency by currency; what is held as a whole takes
 * no part in it (E0, point 8).
 */
final class Deduct {

    private static final Comparator<DueItem> OLDEST_FIRST =
            Comparator.comparing(DueItem::dueOn).thenComparing(DueItem::number).thenComparing(DueItem::openItemId);

    private Deduct() {}

    /** Money received and credit that wait to be allocated. */
    static Map<Currency, Money> waiting(CustomerFile file) {
        Map<Currency, Money> waiting = new HashMap<>();
        for (Money money : file.pendingMoney()) {
            waiting.merge(money.currency(), money, Money::plus);
        }
        for (DueItem item : file.items()) {
            if (item.remaining().isNegative()) {
                waiting.merge(item.remaining().currency(), item.remaining().negated(), Money::plus);
            }
        }
        return waiting;
    }

    /** The due dates of the file in its order, each with what is deducted of it. */
    static List<DueItem> from(CustomerFile file, LocalDate today) {
        Map<Currency, Money> left = waiting(file);
        boolean parts = file.holds().stream().anyMatch(hold -> hold.amount() != null);
        if (left.isEmpty() && !parts) {
            return file.items();
        }
        Map<UUID, Deducted> deducted = new HashMap<>();
        file.items().stream()
                .filter(item -> item.remaining().isPositive())
                .filter(item -> ActiveHold.strongest(file.holds(), item.openItemId(), item.remaining(), today) == null)
                .sorted(OLDEST_FIRST)
                .forEach(item -> {
                    Money held = ActiveHold.part(
                            file.holds(), item.openItemId(), item.remaining().currency(), today);
                    Money open = item.remaining().minus(held);
                    Money waits = left.getOrDefault(open.currency(), Money.zero(open.currency()));
                    Money covered = waits.compareTo(open) < 0 ? waits : open;
                    left.put(open.currency(), waits.minus(covered));
                    if (held.isPositive() || covered.isPositive()) {
                        deducted.put(item.openItemId(), new Deducted(held, covered));
                    }
                });
        List<DueItem> items = new ArrayList<>(file.items().size());
        for (DueItem item : file.items()) {
            Deducted less = deducted.get(item.openItemId());
            items.add(less == null ? item : item.less(less));
        }
        return items;
    }
}
