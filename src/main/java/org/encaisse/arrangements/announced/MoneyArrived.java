package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.facts.FactPhase;
import org.encaisse.platform.facts.Follows;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.AllocationChanged;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announced money that has come is no longer waited for: its promise is kept, its items are settled, or it is that amount. */
@Component
@Transactional
class MoneyArrived {

    private final Announcements announcements;
    private final AnnouncedRows rows;
    private final ReportAnnounced report;
    private final Organisation organisation;

    MoneyArrived(Announcements announcements, AnnouncedRows rows, ReportAnnounced report, Organisation organisation) {
        this.announcements = announcements;
        this.rows = rows;
        this.report = report;
        this.organisation = organisation;
    }

    @Follows(FactPhase.MATCHED)
    public void on(PaymentRecorded payment) {
        List<UUID> exact = announcements.of(payment.customerId()).stream()
                .filter(one -> !one.isOver() && one.amount().equals(payment.amount()))
                .filter(one ->
                        !payment.receivedOn().isBefore(one.announcedOn()) || one.kind() == AnnouncedKind.ALREADY_PAID)
                .map(Announcement::announcedId)
                .toList();
        if (!exact.isEmpty()) {
            // The oldest of that amount; a second payment of it is for the next one.
            report.received(exact.getLast(), payment.paymentId(), payment.receivedOn(), Actor.SYSTEM);
        }
        arrived(payment.customerId(), payment.receivedOn());
    }

    @Follows(FactPhase.MATCHED)
    public void on(PaymentReversed payment) {
        rows.receivedBy(payment.paymentId())
                .forEach(announced -> report.returned(announced, payment.on(), Actor.SYSTEM));
    }

    @Follows(FactPhase.MATCHED)
    public void on(AllocationChanged change) {
        arrived(change.customerId(), change.on());
    }

    @Follows(FactPhase.MATCHED)
    public void on(AccountsLoaded loaded) {
        arrived(null, organisation.today());
    }

    private void arrived(@Nullable UUID customerId, LocalDate on) {
        rows.arrived(customerId).forEach(announced -> report.received(announced, null, on, Actor.SYSTEM));
    }
}
