package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.arrangements.JudgePromise.Pledge;
import org.encaisse.arrangements.JudgePromise.Receipt;
import org.encaisse.arrangements.JudgePromise.Verdict;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what has come of a customer's promises and writes down what has changed. */
@Component
@Transactional
public class EvaluatePromises {

    private final Promises promises;
    private final PromiseRows rows;
    private final OpenItems openItems;
    private final EndPromise end;

    EvaluatePromises(Promises promises, PromiseRows rows, OpenItems openItems, EndPromise end) {
        this.promises = promises;
        this.rows = rows;
        this.openItems = openItems;
        this.end = end;
    }

    /** Time does not run backwards: a promise judged on a later day is judged on that day again. */
    public void of(UUID customerId, LocalDate on) {
        if (!rows.anyOf(customerId)) {
            return;
        }
        rows.lock(customerId);
        List<Promise> all = promises.of(customerId);
        LocalDate day =
                all.stream().map(Promise::judgedOn).reduce(on, (one, other) -> one.isAfter(other) ? one : other);
        Map<UUID, Map<UUID, Set<UUID>>> covered = rows.covered(customerId);
        Set<UUID> items = covered.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        List<Receipt> receipts = rows.receipts(customerId, items);
        Map<UUID, Money> owed = new HashMap<>();
        openItems.byIds(items).values().forEach(item -> owed.put(item.openItemId(), item.remaining()));
        for (Currency currency :
                new HashSet<>(all.stream().map(p -> p.amount().currency()).toList())) {
            List<Promise> oldestFirst = all.stream()
                    .filter(promise -> promise.amount().currency().equals(currency))
                    .sorted(Comparator.comparing(Promise::promiseId))
                    .toList();
            Map<UUID, Verdict> verdicts = JudgePromise.judge(
                    oldestFirst.stream()
                            .map(promise -> pledge(promise, covered))
                            .toList(),
                    receipts.stream()
                            .filter(receipt -> receipt.amount().currency().equals(currency))
                            .toList(),
                    owed,
                    day);
            oldestFirst.forEach(
                    promise -> write(promise, Objects.requireNonNull(verdicts.get(promise.promiseId())), day));
        }
    }

    private void write(Promise promise, Verdict verdict, LocalDate day) {
        boolean same = verdict.state() == promise.state() && verdict.received().equals(promise.received());
        if (same) {
            return;
        }
        @Nullable String reason = verdict.state() == PromiseState.WITHDRAWN ? EndPromise.NOTHING_OWED : null;
        end.become(promise, verdict.state(), verdict.received(), reason, day, Actor.SYSTEM);
    }

    private static Pledge pledge(Promise promise, Map<UUID, Map<UUID, Set<UUID>>> covered) {
        boolean takenBack =
                promise.state() == PromiseState.WITHDRAWN && !EndPromise.NOTHING_OWED.equals(promise.reason());
        return new Pledge(
                promise.promiseId(),
                promise.amount(),
                promise.toleratedUntil(),
                covered.getOrDefault(promise.promiseId(), new LinkedHashMap<>()),
                takenBack);
    }

    /** The customers whose promises may be judged otherwise today. */
    @Transactional(readOnly = true)
    public List<UUID> waiting(LocalDate today) {
        return rows.toJudge(today.minusDays(90));
    }

    /** What each customer still owes of what was promised is looked at after the accounts were loaded. */
    public void all(LocalDate on) {
        waiting(on).forEach(customer -> of(customer, on));
    }
}
