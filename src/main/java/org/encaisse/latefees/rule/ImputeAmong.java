package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.kernel.money.Money;

/**
 * Which of several debts a payment settles (art. 1342-10 CC): those the debtor names; else, among what is due, the debt it
 * is most in the debtor's interest to be rid of (the dearest rate), then the oldest, then in proportion.
 */
public final class ImputeAmong {

    private static final Comparator<Owed> ORDER = Comparator.comparing((Owed owed) -> !owed.named())
            .thenComparing(owed -> !owed.due())
            .thenComparing(Owed::percent, Comparator.reverseOrder())
            .thenComparing(Owed::dueOn);

    private ImputeAmong() {}

    /**
     * @param named the debtor said so
     * @param due whether it is due at all
     * @param percent what it costs the debtor per year
     */
    public record Owed(String id, Money amount, LocalDate dueOn, boolean named, boolean due, BigDecimal percent) {}

    /** What each debt receives, in the order in which they are settled; debts that receive nothing are not in it. */
    public static Map<String, Money> of(Money paid, List<Owed> debts) {
        Map<String, Money> shares = new LinkedHashMap<>();
        List<Owed> sorted = debts.stream().sorted(ORDER).toList();
        Money left = paid;
        for (int i = 0; i < sorted.size() && left.isPositive(); ) {
            List<Owed> equal = new ArrayList<>();
            while (i < sorted.size() && (equal.isEmpty() || ORDER.compare(equal.getFirst(), sorted.get(i)) == 0)) {
                equal.add(sorted.get(i++));
            }
            for (Map.Entry<String, Money> share : inProportion(left, equal).entrySet()) {
                shares.put(share.getKey(), share.getValue());
                left = left.minus(share.getValue());
            }
        }
        return shares;
    }

    private static Map<String, Money> inProportion(Money paid, List<Owed> equal) {
        Map<String, Money> shares = new LinkedHashMap<>();
        Money open = equal.stream().map(Owed::amount).reduce(Money::plus).orElseThrow();
        Money left = paid.min(open);
        Money toShare = left;
        for (Owed owed : equal) {
            // Rounded up and cut at what is left: every minor unit finds its debt, none is given twice.
            BigDecimal exact = BigDecimal.valueOf(toShare.minor())
                    .multiply(BigDecimal.valueOf(owed.amount().minor()))
                    .divide(BigDecimal.valueOf(open.minor()), 0, java.math.RoundingMode.CEILING);
            Money share =
                    Money.of(exact.longValueExact(), paid.currency()).min(left).min(owed.amount());
            if (share.isPositive()) {
                shares.put(owed.id(), share);
                left = left.minus(share);
            }
        }
        return shares;
    }
}
