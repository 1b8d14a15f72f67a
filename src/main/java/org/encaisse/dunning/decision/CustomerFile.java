package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.kernel.money.Money;

/**
 * All that a decision needs to know of one customer.
 *
 * @param items every open due date, credit notes too, and those settled that may deserve thanks
 * @param solved disputes that ended lately
 * @param hurried what makes the chasing go faster
 * @param proofs the papers in the file; only read when some scenario asks for them
 * @param figures how the customer pays; only read where prevention is targeted
 * @param pendingMoney received and not yet allocated, one amount per currency
 * @param unreached nobody answered the last call; only read when some scenario asks for it
 * @param roundToDo whether what his structure does every week before it chases is not done yet
 */
public record CustomerFile(
        Debtor debtor,
        List<DueItem> items,
        List<ActiveHold> holds,
        List<SolvedDispute> solved,
        List<Acceleration> hurried,
        List<Proof> proofs,
        List<PastAction> past,
        List<Money> pendingMoney,
        boolean unreached,
        PayerFigures figures,
        boolean roundToDo) {

    /** Nothing is known of how the customer pays. */
    public CustomerFile(
            Debtor debtor,
            List<DueItem> items,
            List<ActiveHold> holds,
            List<SolvedDispute> solved,
            List<Acceleration> hurried,
            List<Proof> proofs,
            List<PastAction> past,
            List<Money> pendingMoney,
            boolean unreached) {
        this(debtor, items, holds, solved, hurried, proofs, past, pendingMoney, unreached, PayerFigures.NONE, false);
    }

    /** The same customer with other due dates and other steps taken, in a week whose round is done. */
    public CustomerFile with(List<DueItem> otherItems, List<PastAction> otherPast) {
        return new CustomerFile(
                debtor, otherItems, holds, solved, hurried, proofs, otherPast, pendingMoney, unreached, figures, false);
    }

    /** Money received and credit notes that nobody has allocated yet. */
    public Map<Currency, Money> waiting() {
        return Deduct.waiting(this);
    }

    /** The kinds of paper there are about this due date. */
    Set<String> papersOf(DueItem item) {
        return proofs.isEmpty()
                ? Set.of()
                : proofs.stream()
                        .filter(proof ->
                                proof.openItemId() == null || proof.openItemId().equals(item.openItemId()))
                        .map(Proof::kind)
                        .collect(Collectors.toSet());
    }

    boolean owesLate(LocalDate today) {
        return items.stream().anyMatch(item -> item.remaining().isPositive() && item.isLate(today));
    }
}
