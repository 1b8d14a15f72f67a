package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes one allocation by adding its opposite, with a reason. */
@Component
@Transactional
public class ReverseAllocation {

    private final Allocations allocations;
    private final OpenItems openItems;
    private final Locks locks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ReverseAllocation(
            Allocations allocations,
            OpenItems openItems,
            Locks locks,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.allocations = allocations;
        this.openItems = openItems;
        this.locks = locks;
        this.ledger = ledger;
        this.events = events;
    }

    public Allocation reverse(UUID allocationId, String reason, LocalDate on, Actor actor) {
        Allocation undone = locked(allocationId);
        LocalDate day = Undoing.check(undone, on);
        OpenItem item = openItems.byId(undone.openItemId()).orElseThrow();
        NewAllocation opposite = NewAllocation.undoing(undone, item.customerId(), day, reason);
        ledger.allocate(List.of(opposite), actor);
        events.publishEvent(new AllocationChanged(item.customerId(), on));
        return one(opposite.allocationId());
    }

    private Allocation locked(UUID allocationId) {
        Allocation found = one(allocationId);
        if (found.paymentId() != null) {
            locks.payment(found.paymentId());
        }
        locks.items(Stream.of(found.openItemId(), found.creditItemId())
                .filter(Objects::nonNull)
                .toList());
        return one(allocationId);
    }

    private Allocation one(UUID allocationId) {
        return allocations.byIds(List.of(allocationId)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(ReceivablesRefusal.ALLOCATION_MISSING, allocationId));
    }
}
