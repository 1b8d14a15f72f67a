package org.encaisse.dunning.decision;

import org.encaisse.kernel.money.Money;

/**
 * What is owed of a due date and not asked of it today.
 *
 * @param held the part that a hold names, such as what is disputed of it
 * @param covered what money or credit that waits to be allocated will pay of it
 */
public record Deducted(Money held, Money covered) {

    Money all() {
        return held.plus(covered);
    }
}
