package org.encaisse.arrangements.announced;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.receivables.AllocationHint;
import org.encaisse.receivables.Payment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A payment is proposed on exactly the invoices that the customer named when he announced it. */
@Component
@Transactional(readOnly = true)
class HintFromCustomer implements AllocationHint {

    /** An announcement of last year says nothing about today's money. */
    private static final int DAYS = 90;

    private final Announcements announcements;

    HintFromCustomer(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Optional<Hint> of(Payment payment) {
        List<Announcement> near = announcements.of(payment.customerId()).stream()
                .filter(Announcement::itemsKnown)
                .filter(one -> one.state() != AnnouncedState.CANCELLED)
                .filter(one -> one.amount().currency().equals(payment.amount().currency()))
                .filter(one -> !one.announcedOn().isBefore(payment.receivedOn().minusDays(DAYS)))
                .toList();
        return near.stream()
                .filter(one -> one.amount().equals(payment.amount()))
                .findFirst()
                .or(() -> near.stream().filter(one -> !one.isOver()).findFirst())
                .map(this::hint);
    }

    private Hint hint(Announcement one) {
        UUID id = one.announcedId();
        return new Hint(
                "journal.arrangements.hint",
                Map.of(
                        "amount", one.amount().toString(),
                        "on", one.announcedOn().toString(),
                        "means", "@" + one.means().key()),
                announcements.itemsOf(List.of(id)).getOrDefault(id, List.of()));
    }
}
