package org.encaisse.dunning.approval;

import java.util.HexFormat;
import org.encaisse.kernel.money.Money;

/**
 * What a customer owes in one currency, due date by due date.
 *
 * @param sha256 of every open due date with what is owed of it: another one when anything was billed, paid or credited
 */
public record Balance(Money amount, int items, String sha256) {

    /** Of somebody who owes nothing. */
    static Balance none(String currency) {
        return new Balance(Money.of(0, currency), 0, HexFormat.of().formatHex(new byte[32]));
    }

    public boolean isSame(Balance other) {
        return sha256.equals(other.sha256);
    }
}
