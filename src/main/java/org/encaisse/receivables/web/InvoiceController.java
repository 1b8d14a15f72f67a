package org.encaisse.receivables.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.TypedAmount;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AllocateCreditNote;
import org.encaisse.receivables.Allocations;
import org.encaisse.receivables.CancelInvoice;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceRemarks;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.Share;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An invoice or credit note. */
@Controller
class InvoiceController {

    private final Invoices invoices;
    private final OpenItems openItems;
    private final Allocations allocations;
    private final AllocateCreditNote allocateCreditNote;
    private final CancelInvoice cancelInvoice;
    private final Customers customers;
    private final Structures structures;
    private final ObjectProvider<Panel> panels;
    private final List<InvoiceRemarks> remarks;

    InvoiceController(
            Invoices invoices,
            OpenItems openItems,
            Allocations allocations,
            AllocateCreditNote allocateCreditNote,
            CancelInvoice cancelInvoice,
            Customers customers,
            Structures structures,
            ObjectProvider<Panel> panels,
            List<InvoiceRemarks> remarks) {
        this.invoices = invoices;
        this.openItems = openItems;
        this.allocations = allocations;
        this.allocateCreditNote = allocateCreditNote;
        this.cancelInvoice = cancelInvoice;
        this.customers = customers;
        this.structures = structures;
        this.panels = panels;
        this.remarks = remarks;
    }

    @GetMapping("/invoices/{invoice}")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String invoice(@PathVariable UUID invoice, Ui ui, Model model) {
        Invoice known = known(invoice);
        List<OpenItem> owed = openItems.openOf(known.customerId()).stream()
                .filter(item -> item.remaining().isPositive())
                .filter(item -> item.amount().currency().equals(known.total().currency()))
                .toList();
        model.addAttribute(
                "page",
                new InvoicePage(
                        known,
                        customers.byId(known.customerId()).orElseThrow(),
                        structures.byId(known.entityId()).name(),
                        allocations.ofInvoice(invoice),
                        owed,
                        remarks.stream()
                                .flatMap(some -> some.on(known, ui.today()).stream())
                                .toList(),
                        ui.today(),
                        ui.may(ReceivablesRight.RECORD_MONEY),
                        ui.may(ReceivablesRight.RECORD_INVOICES),
                        Panel.ofInvoice(panels.stream(), invoice, ui)));
        return "receivables/invoice";
    }

    /** A credit note settles one due date, as far as both go or for the amount given. */
    @PostMapping("/invoices/{invoice}/allocations")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String allocate(
            @PathVariable UUID invoice,
            @RequestParam UUID item,
            @RequestParam(defaultValue = "") String amount,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Invoice credit = known(invoice);
        OpenItem source = credit.items().getFirst();
        OpenItem target = openItems.byId(item).orElseThrow(() -> new Refused(ReceivablesRefusal.ITEM_MISSING, item));
        Share share = new Share(
                item,
                amount.isBlank()
                        ? source.remaining().negated().min(target.remaining())
                        : TypedAmount.read(amount, credit.total().currency()));
        allocateCreditNote.allocate(source.openItemId(), List.of(share), ui.today(), person.actor());
        Flash.good(redirect, ui.t("receivables.allocated", share.amount()));
        return "redirect:/invoices/" + invoice;
    }

    /** The accounts cancelled it: what was allocated comes back. */
    @PostMapping("/invoices/{invoice}/cancellation")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_INVOICES)
    String cancel(
            @PathVariable UUID invoice,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Invoice cancelled = cancelInvoice.cancel(invoice, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("receivables.cancelled." + cancelled.kind().code(), cancelled.number()));
        return "redirect:/invoices/" + invoice;
    }

    private Invoice known(UUID invoice) {
        return invoices.byId(invoice).orElseThrow(() -> new Refused(ReceivablesRefusal.INVOICE_MISSING, ""));
    }
}
