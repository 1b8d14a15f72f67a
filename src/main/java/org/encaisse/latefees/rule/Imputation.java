package org.encaisse.latefees.rule;

import java.util.Locale;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.LateFeesRefusal;

/** What a part payment settles of one debt: interest, then costs, then the principal (art. 1343-1 CC), or as agreed. */
public final class Imputation {

    private Imputation() {}

    /** In which order a payment is set against a debt. */
    public enum Order {
        INTEREST_FIRST,
        /** Agreed between the parties. */
        PRINCIPAL_FIRST;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Order parse(String code) {
            return code.equals(PRINCIPAL_FIRST.code()) ? PRINCIPAL_FIRST : INTEREST_FIRST;
        }
    }

    /** The three parts of a debt. */
    public record Parts(Money interest, Money costs, Money principal) {

        public Money total() {
            return interest.plus(costs).plus(principal);
        }

        Parts minus(Parts other) {
            return new Parts(
                    interest.minus(other.interest), costs.minus(other.costs), principal.minus(other.principal));
        }
    }

    /** @param left of the payment when the whole debt is settled */
    public record Outcome(Parts settled, Parts remaining, Money left) {}

    public static Outcome of(Money paid, Parts owed, Order order) {
        if (paid.isNegative()
                || owed.interest().isNegative()
                || owed.costs().isNegative()
                || owed.principal().isNegative()) {
            throw new Refused(LateFeesRefusal.AMOUNT_WRONG);
        }
        Parts settled;
        if (order == Order.INTEREST_FIRST) {
            Money interest = paid.min(owed.interest());
            Money costs = paid.minus(interest).min(owed.costs());
            Money principal = paid.minus(interest).minus(costs).min(owed.principal());
            settled = new Parts(interest, costs, principal);
        } else {
            Money principal = paid.min(owed.principal());
            Money interest = paid.minus(principal).min(owed.interest());
            Money costs = paid.minus(principal).minus(interest).min(owed.costs());
            settled = new Parts(interest, costs, principal);
        }
        return new Outcome(settled, owed.minus(settled), paid.minus(settled.total()));
    }
}
