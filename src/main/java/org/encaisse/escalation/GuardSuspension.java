package org.encaisse.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.HoldKind;
import org.encaisse.customers.Nature;

/**
 * Whether a customer may be suspended at all (guards of the letter F6): never a company of the group, never an essential
 * service of the public sector, never while all that is overdue is disputed or the customer is insolvent, and only with the
 * clause that allows it.
 */
final class GuardSuspension {

    private GuardSuspension() {}

    /**
     * What the guard looks at.
     *
     * @param holds in force that day
     * @param overdue the open items that are late
     * @param owes whether anything overdue is left once money received is taken off
     */
    record Case(
            Nature customer,
            boolean essential,
            String clause,
            String service,
            List<Hold> holds,
            List<UUID> overdue,
            boolean owes) {}

    /** The first thing that forbids it. */
    static Optional<EscalationRefusal> refusal(Case asked) {
        if (asked.customer() == Nature.INTERNAL) {
            return Optional.of(EscalationRefusal.INTERNAL_CUSTOMER);
        }
        if (asked.essential() && asked.customer() == Nature.PUBLIC) {
            return Optional.of(EscalationRefusal.ESSENTIAL_SERVICE);
        }
        if (asked.holds().stream()
                .anyMatch(hold -> hold.openItemId() == null && hold.kind().nature() == HoldKind.Nature.INSOLVENCY)) {
            return Optional.of(EscalationRefusal.INSOLVENT);
        }
        if (!asked.owes() || asked.overdue().isEmpty()) {
            return Optional.of(EscalationRefusal.NOTHING_OVERDUE);
        }
        List<Hold> disputes = asked.holds().stream()
                .filter(hold -> hold.kind().nature() == HoldKind.Nature.DISPUTE)
                .toList();
        if (asked.overdue().stream().allMatch(item -> disputes.stream().anyMatch(dispute -> dispute.covers(item)))) {
            return Optional.of(EscalationRefusal.ALL_DISPUTED);
        }
        if (asked.clause().isBlank() || asked.service().isBlank()) {
            return Optional.of(EscalationRefusal.CLAUSE_REQUIRED);
        }
        return Optional.empty();
    }
}
