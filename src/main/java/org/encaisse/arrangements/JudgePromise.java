package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the promises of one customer in one currency are worth today. Money that settles an item keeps the oldest promise
 * that covers it first; no coin counts twice. Reference B6: kept is the full amount by the day plus the tolerance.
 */
final class JudgePromise {

    /**
     * A promise as the judge needs it.
     *
     * @param items what it covers, each with the payments that had settled part of it before the promise was made
     * @param withdrawn somebody took it back: it takes no money
     */
    record Pledge(
            UUID promiseId, Money amount, LocalDate toleratedUntil, Map<UUID, Set<UUID>> items, boolean withdrawn) {

        boolean takes(Receipt receipt) {
            Set<UUID> known = receipt.openItemId() == null ? null : items.get(receipt.openItemId());
            return known != null && !known.contains(receipt.paymentId());
        }
    }

    /**
     * Money that came.
     *
     * @param openItemId what it settles; null while nobody has said so
     */
    record Receipt(@Nullable UUID openItemId, UUID paymentId, LocalDate receivedOn, Money amount) {}

    /** @param received what came of it in time, never more than promised */
    record Verdict(PromiseState state, Money received) {}

    private final List<Receipt> receipts;
    private final Money[] left;
    private final Map<UUID, Money> owed;
    private final LocalDate today;

    private JudgePromise(List<Receipt> receipts, Map<UUID, Money> owed, LocalDate today) {
        this.receipts = receipts.stream()
                .sorted(Comparator.comparing(Receipt::receivedOn).thenComparing(Receipt::paymentId))
                .toList();
        this.left = this.receipts.stream().map(Receipt::amount).toArray(Money[]::new);
        this.owed = owed;
        this.today = today;
    }

    /**
     * @param oldestFirst all promises that may share money, in one currency
     * @param receipts the money that came, what waits to be allocated included
     * @param owed what is still owed of each item covered
     */
    static Map<UUID, Verdict> judge(
            List<Pledge> oldestFirst, List<Receipt> receipts, Map<UUID, Money> owed, LocalDate today) {
        JudgePromise judge = new JudgePromise(receipts, owed, today);
        Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
        List<Pledge> inTurn = new ArrayList<>(oldestFirst);
        inTurn.forEach(pledge -> verdicts.put(pledge.promiseId(), judge.verdict(pledge)));
        return verdicts;
    }

    private Verdict verdict(Pledge pledge) {
        Money nothing = Money.zero(pledge.amount().currency());
        if (pledge.withdrawn()) {
            return new Verdict(PromiseState.WITHDRAWN, nothing);
        }
        Money inTime = take(pledge, nothing);
        // What was settled otherwise (a credit note, money that came before) cannot be asked for any more.
        Money possible = inTime.plus(late(pledge, nothing)).plus(stillOwed(pledge, nothing));
        Money due = pledge.amount().min(possible);
        if (due.isZero()) {
            return new Verdict(PromiseState.WITHDRAWN, nothing);
        }
        if (inTime.compareTo(due) >= 0) {
            return new Verdict(PromiseState.KEPT, inTime);
        }
        boolean waits = inTime.plus(unplaced(pledge, nothing)).compareTo(due) >= 0;
        if (waits || !today.isAfter(pledge.toleratedUntil())) {
            return new Verdict(PromiseState.OPEN, inTime);
        }
        return new Verdict(inTime.isPositive() ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN, inTime);
    }

    private Money take(Pledge pledge, Money nothing) {
        Money taken = nothing;
        for (int i = 0; i < left.length; i++) {
            Receipt receipt = receipts.get(i);
            if (pledge.takes(receipt) && !receipt.receivedOn().isAfter(pledge.toleratedUntil())) {
                Money part = left[i].min(pledge.amount().minus(taken));
                left[i] = left[i].minus(part);
                taken = taken.plus(part);
            }
        }
        return taken;
    }

    private Money late(Pledge pledge, Money nothing) {
        Money late = nothing;
        for (int i = 0; i < left.length; i++) {
            Receipt receipt = receipts.get(i);
            if (pledge.takes(receipt) && receipt.receivedOn().isAfter(pledge.toleratedUntil())) {
                late = late.plus(left[i]);
            }
        }
        return late;
    }

    private Money stillOwed(Pledge pledge, Money nothing) {
        Money sum = nothing;
        for (UUID item : pledge.items().keySet()) {
            Money one = owed.getOrDefault(item, nothing);
            sum = one.isPositive() ? sum.plus(one) : sum;
        }
        return sum;
    }

    /** Money that came in time and settles nothing yet: it may well be this one. */
    private Money unplaced(Pledge pledge, Money nothing) {
        return receipts.stream()
                .filter(receipt ->
                        receipt.openItemId() == null && !receipt.receivedOn().isAfter(pledge.toleratedUntil()))
                .map(Receipt::amount)
                .reduce(nothing, Money::plus);
    }
}
