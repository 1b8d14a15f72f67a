package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which due dates a credit note settles. */
@Component
@Transactional
public class AllocateCreditNote {

    private final OpenItems openItems;
    private final Allocations allocations;
    private final Locks locks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    AllocateCreditNote(
            OpenItems openItems,
            Allocations allocations,
            Locks locks,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.openItems = openItems;
        this.allocations = allocations;
        this.locks = locks;
        this.ledger = ledger;
        this.events = events;
    }

    public List<Allocation> allocate(UUID creditItemId, List<Share> shares, LocalDate on, Actor actor) {
        List<UUID> involved = Stream.concat(
                        Stream.of(creditItemId), shares.stream().map(Share::openItemId))
                .toList();
        locks.items(involved);
        Map<UUID, OpenItem> items = openItems.byIds(involved);
        OpenItem credit = items.get(creditItemId);
        if (credit == null || credit.kind() != InvoiceKind.CREDIT_NOTE) {
            throw new Refused(ReceivablesRefusal.ITEM_MISSING, creditItemId);
        }
        List<NewAllocation> added = new ArrayList<>();
        for (Share share :
                Settlement.byHand(credit.customerId(), credit.remaining().negated(), shares, items)) {
            OpenItem item = items.get(share.openItemId());
            LocalDate day = Settlement.day(on, credit.issuedOn(), item == null ? on : item.issuedOn());
            added.add(NewAllocation.ofCreditNote(creditItemId, credit.customerId(), share, day));
        }
        ledger.allocate(added, actor);
        events.publishEvent(new AllocationChanged(credit.customerId(), on));
        return allocations.byIds(added.stream().map(NewAllocation::allocationId).toList());
    }
}
