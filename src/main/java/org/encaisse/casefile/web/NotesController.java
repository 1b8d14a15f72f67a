package org.encaisse.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.document.Documents;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.casefile.note.Colleagues;
import org.encaisse.casefile.note.Note;
import org.encaisse.casefile.note.Notes;
import org.encaisse.casefile.note.WriteNote;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes and papers, on the customer's page and on the invoice's. */
@Controller
@CustomersRight.Needed(CustomersRight.READ)
class NotesController {

    private static final int NOTES = 20;

    private final Customers customers;
    private final Invoices invoices;
    private final OpenItems openItems;
    private final Notes notes;
    private final Documents documents;
    private final Colleagues colleagues;
    private final WriteNote writeNote;

    NotesController(
            Customers customers,
            Invoices invoices,
            OpenItems openItems,
            Notes notes,
            Documents documents,
            Colleagues colleagues,
            WriteNote writeNote) {
        this.customers = customers;
        this.invoices = invoices;
        this.openItems = openItems;
        this.notes = notes;
        this.documents = documents;
        this.colleagues = colleagues;
        this.writeNote = writeNote;
    }

    @GetMapping("/customers/{customer}/notes")
    String ofCustomer(@PathVariable UUID customer, Ui ui, Model model) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        Slice<Note> written = notes.of(customer, null, NOTES);
        List<Option> items = new ArrayList<>();
        items.add(new Option("", ui.t("casefile.hold.whole-customer")));
        openItems.openOf(customer).stream()
                .filter(item -> item.remaining().isPositive())
                .forEach(item -> items.add(option(item, ui)));
        model.addAttribute(
                "page",
                page(customer, null, written.items(), written.next() != null, documents.of(customer), items, ui));
        return "casefile/notes";
    }

    @GetMapping("/invoices/{invoice}/notes")
    String ofInvoice(@PathVariable UUID invoice, Ui ui, Model model) {
        Invoice known = invoices.byId(invoice).orElseThrow(() -> new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM));
        List<UUID> items = known.items().stream().map(OpenItem::openItemId).toList();
        model.addAttribute(
                "page",
                page(
                        known.customerId(),
                        invoice,
                        notes.about(items),
                        false,
                        documents.about(items),
                        known.items().stream().map(item -> option(item, ui)).toList(),
                        ui));
        return "casefile/notes";
    }

    /**
     * @param call the handle of a colleague chosen from the list, added to the text
     * @param from the invoice whose page this came from, or empty
     */
    @PostMapping("/customers/{customer}/notes")
    @CasefileRight.Needed(CasefileRight.WRITE)
    String write(
            @PathVariable UUID customer,
            @RequestParam @Nullable UUID item,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String call,
            @RequestParam @Nullable UUID from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        String said = call.isBlank() || text.isBlank() ? text : text.strip() + "\n" + call.strip();
        WriteNote.Written written = writeNote.write(customer, item, said, person.actor(), ui.today());
        Flash.good(
                redirect,
                written.called().isEmpty()
                        ? ui.t("casefile.note.added")
                        : ui.t("casefile.note.added-called", String.join(", ", written.called())));
        return "redirect:" + (from == null ? "/customers/" + customer : "/invoices/" + from);
    }

    private NotesPage page(
            UUID customer,
            @Nullable UUID invoice,
            List<Note> written,
            boolean more,
            List<StoredDocument> papers,
            List<Option> items,
            Ui ui) {
        Map<UUID, OpenItem> about = openItems.byIds(Stream.concat(
                        written.stream().map(Note::openItemId), papers.stream().map(StoredDocument::openItemId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Option> people = new ArrayList<>();
        people.add(new Option("", ui.t("casefile.note.call.nobody")));
        colleagues.all().forEach(colleague -> people.add(new Option(colleague.handle(), colleague.name())));
        return new NotesPage(
                customer,
                invoice,
                written.stream()
                        .map(note -> new NotesPage.NoteLine(
                                note.author(), note.writtenAt(), about(note.openItemId(), about, ui), note.text()))
                        .toList(),
                more,
                papers.stream()
                        .map(paper -> new NotesPage.DocumentLine(paper, about(paper.openItemId(), about, ui)))
                        .toList(),
                items,
                people,
                ui.may(CasefileRight.WITHDRAW_DOCUMENT));
    }

    private static String about(@Nullable UUID item, Map<UUID, OpenItem> known, Ui ui) {
        OpenItem found = item == null ? null : known.get(item);
        return found == null ? ui.t("casefile.hold.whole-customer") : found.number();
    }

    private static Option option(OpenItem item, Ui ui) {
        return new Option(
                item.openItemId().toString(),
                item.number() + " · " + ui.date(item.dueOn()) + " · " + ui.money(item.amount()));
    }
}
