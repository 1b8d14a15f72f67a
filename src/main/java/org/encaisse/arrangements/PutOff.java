package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier promises a new one takes the place of. Two promises on one item stand side by side as long as both
 * together are not more than what is owed; beyond that the customer is putting off, and a broken promise that is given
 * again is put off too.
 *
 * @param instead the promise it puts off; null for a first one
 * @param over the open promises that end with it
 */
record PutOff(@Nullable Promise instead, List<Promise> over) {

    /**
     * @param named the promise a person says it replaces
     * @param all the customer's promises in this currency
     * @param covers what each of those covers
     * @param balance what is owed of the items of the new one
     */
    static PutOff of(
            Money amount,
            Collection<UUID> items,
            Money balance,
            @Nullable Promise named,
            List<Promise> all,
            Map<UUID, List<UUID>> covers) {
        if (named != null) {
            return new PutOff(named, named.isOpen() ? List.of(named) : List.of());
        }
        List<Promise> sharing = all.stream()
                .filter(promise -> covers.getOrDefault(promise.promiseId(), List.of()).stream()
                        .anyMatch(items::contains))
                .sorted(Comparator.comparing(Promise::promiseId).reversed())
                .toList();
        List<Promise> open = sharing.stream().filter(Promise::isOpen).toList();
        Money together = open.stream().map(Promise::outstanding).reduce(amount, Money::plus);
        if (!open.isEmpty()) {
            return together.compareTo(balance) > 0
                    ? new PutOff(open.getFirst(), new ArrayList<>(open))
                    : new PutOff(null, List.of());
        }
        Set<UUID> replaced = all.stream()
                .map(Promise::replaces)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return new PutOff(
                sharing.stream()
                        .filter(Promise::isUnkept)
                        .filter(promise -> !replaced.contains(promise.promiseId()))
                        .findFirst()
                        .orElse(null),
                List.of());
    }

    /** How often it was put off, this time included. */
    int renewal(LocalDate dueOn) {
        if (instead == null) {
            return 0;
        }
        boolean later = instead.isUnkept() || dueOn.isAfter(instead.dueOn());
        return instead.renewal() + (later ? 1 : 0);
    }
}
