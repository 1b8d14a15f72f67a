package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.AllocateCreditNote;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.RecordInvoice;
import org.encaisse.receivables.Share;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a claim up, by a credit note: as a gesture, for good; or as a mistake, and then its days may be claimed again. */
@Component
@Transactional
public class WithdrawClaim {

    private final Claims claims;
    private final ClaimRows rows;
    private final Invoices invoices;
    private final RecordInvoice recordInvoice;
    private final AllocateCreditNote allocateCreditNote;
    private final ApplicationEventPublisher events;

    WithdrawClaim(
            Claims claims,
            ClaimRows rows,
            Invoices invoices,
            RecordInvoice recordInvoice,
            AllocateCreditNote allocateCreditNote,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.rows = rows;
        this.invoices = invoices;
        this.recordInvoice = recordInvoice;
        this.allocateCreditNote = allocateCreditNote;
        this.events = events;
    }

    public void withdraw(UUID claimId, boolean reopens, String reason, LocalDate on, Actor actor) {
        rows.takeTurns();
        Claim claim = claims.byId(claimId).orElseThrow(() -> new Refused(LateFeesRefusal.NO_SUCH_CLAIM));
        if (!claim.stands()) {
            throw new Refused(LateFeesRefusal.ALREADY_WITHDRAWN, claim.number());
        }
        if (reason.isBlank() || reason.strip().length() > 500) {
            throw new Refused(LateFeesRefusal.REASON_REQUIRED);
        }
        Invoice invoice = invoices.byId(claim.invoiceId()).orElseThrow();
        OpenItem item = invoice.items().getFirst();
        if (!item.remaining().isPositive() || (reopens && !item.remaining().equals(item.amount()))) {
            throw new Refused(LateFeesRefusal.CLAIM_PAID, claim.number());
        }
        if (reopens && rows.countedOn(claimId)) {
            throw new Refused(LateFeesRefusal.LATER_CLAIM, claim.number());
        }
        Invoice credit = recordInvoice
                .record(
                        InvoiceEntry.creditNote(
                                invoice.entityId(), invoice.customerId(), "AV-" + claim.number(), on, item.remaining()),
                        actor)
                .value();
        allocateCreditNote.allocate(
                credit.items().getFirst().openItemId(),
                List.of(new Share(item.openItemId(), item.remaining())),
                on,
                actor);
        ClaimWithdrawn fact = new ClaimWithdrawn(
                claimId, claim.customerId(), claim.number(), item.remaining(), reopens, reason.strip(), on, actor);
        rows.withdraw(fact);
        events.publishEvent(fact);
    }
}
