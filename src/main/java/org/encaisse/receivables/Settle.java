package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which due dates a payment settles, once it is decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settle {

    private final Ledger ledger;
    private final OpenItems openItems;
    private final Allocations allocations;

    Settle(Ledger ledger, OpenItems openItems, Allocations allocations) {
        this.ledger = ledger;
        this.openItems = openItems;
        this.allocations = allocations;
    }

    public List<Allocation> with(Payment payment, List<Share> shares, LocalDate on, Actor actor) {
        Map<UUID, OpenItem> items =
                openItems.byIds(shares.stream().map(Share::openItemId).toList());
        List<NewAllocation> added = new ArrayList<>();
        for (Share share : shares) {
            OpenItem item = items.get(share.openItemId());
            LocalDate day = Settlement.day(on, payment.receivedOn(), item == null ? on : item.issuedOn());
            added.add(NewAllocation.ofPayment(payment.paymentId(), payment.customerId(), share, day));
        }
        ledger.allocate(added, actor);
        return allocations.byIds(added.stream().map(NewAllocation::allocationId).toList());
    }

    /** Those of which nothing is owed any more. */
    public List<UUID> settledAmong(List<Share> shares) {
        return openItems.byIds(shares.stream().map(Share::openItemId).toList()).values().stream()
                .filter(item -> !item.isOpen())
                .map(OpenItem::openItemId)
                .toList();
    }
}
