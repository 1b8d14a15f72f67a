package org.encaisse.receivables.api;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.customers.Change;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Recorded;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AllocateCreditNote;
import org.encaisse.receivables.Allocations;
import org.encaisse.receivables.CancelInvoice;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.RecordInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices and credit notes through the interface. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoicesResource {

    private final Naming naming;
    private final Invoices invoices;
    private final OpenItems openItems;
    private final Allocations allocations;
    private final RecordInvoice recordInvoice;
    private final AllocateCreditNote allocateCreditNote;
    private final CancelInvoice cancelInvoice;
    private final MarkAccountsRefreshed refreshed;
    private final BusinessClock clock;

    InvoicesResource(
            Naming naming,
            Invoices invoices,
            OpenItems openItems,
            Allocations allocations,
            RecordInvoice recordInvoice,
            AllocateCreditNote allocateCreditNote,
            CancelInvoice cancelInvoice,
            MarkAccountsRefreshed refreshed,
            BusinessClock clock) {
        this.naming = naming;
        this.invoices = invoices;
        this.openItems = openItems;
        this.allocations = allocations;
        this.recordInvoice = recordInvoice;
        this.allocateCreditNote = allocateCreditNote;
        this.cancelInvoice = cancelInvoice;
        this.refreshed = refreshed;
        this.clock = clock;
    }

    /** Creates (201) or brings up to date (200); saying the same again changes nothing. */
    @PutMapping("/{number}")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_INVOICES)
    ResponseEntity<InvoiceView> put(
            @PathVariable String number,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            @RequestBody InvoiceBody body,
            SignedIn person,
            Ui ui) {
        Customer customer = naming.customer(body.customer(), body.entity() == null ? entity : body.entity());
        Recorded<Invoice> recorded = recordInvoice.record(body.entry(number, customer), person.actor());
        refreshed.mark(customer.entityId(), "api", clock.now());
        return ResponseEntity.status(recorded.change() == Change.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(shown(recorded.value(), on == null ? ui.today() : on));
    }

    @GetMapping("/{number}")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    InvoiceView one(
            @PathVariable String number,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable LocalDate on,
            Ui ui) {
        return shown(invoices.byNumber(number, naming.entity(entity)), on == null ? ui.today() : on);
    }

    /** What a credit note settles. */
    @PostMapping("/{number}/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    InvoiceView allocate(
            @PathVariable String number,
            @RequestParam @Nullable String entity,
            @RequestBody AllocationsBody body,
            SignedIn person,
            Ui ui) {
        Invoice credit = invoices.byNumber(number, naming.entity(entity));
        if (credit.kind() != InvoiceKind.CREDIT_NOTE) {
            throw new Refused(ReceivablesRefusal.KIND_UNKNOWN, credit.kind().code());
        }
        OpenItem item = credit.items().getFirst();
        LocalDate on = ui.dayOfAct(body.on());
        allocateCreditNote.allocate(
                item.openItemId(),
                body.shares(item.remaining().negated(), openItems.openOf(credit.customerId())),
                on,
                person.actor());
        return shown(invoices.byId(credit.invoiceId()).orElseThrow(), on);
    }

    /** The accounts cancelled it: a row with its reason is added, and what was allocated comes back. */
    @PostMapping("/{number}/cancellation")
    @ResponseStatus(HttpStatus.CREATED)
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_INVOICES)
    InvoiceView cancel(
            @PathVariable String number,
            @RequestParam @Nullable String entity,
            @RequestBody CancellationBody body,
            SignedIn person,
            Ui ui) {
        Invoice known = invoices.byNumber(number, naming.entity(entity));
        LocalDate on = ui.dayOfAct(body.on());
        String reason = body.reason() == null ? "" : body.reason();
        return shown(cancelInvoice.cancel(known.invoiceId(), reason, on, person.actor()), on);
    }

    /** @param on the day in the accounts; today when left out */
    record CancellationBody(
            @Nullable String reason, @Nullable LocalDate on) {}

    private InvoiceView shown(Invoice invoice, LocalDate on) {
        return InvoiceView.of(
                invoice,
                allocations.ofInvoice(invoice.invoiceId()).stream()
                        .map(AllocationView::of)
                        .toList(),
                on,
                naming.codes(List.of(invoice.customerId())));
    }
}
