package org.encaisse.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.History;
import org.encaisse.casefile.HistoryFilter;
import org.encaisse.casefile.JournalFamily;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.JournalLink;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The chronology: a panel on the customer's and on the invoice's page, and a page on which it is searched. */
@Controller
@CustomersRight.Needed(CustomersRight.READ)
class HistoryController {

    private static final int PAGE = 50;
    private static final int ON_A_PANEL = 20;

    private final History history;
    private final Customers customers;
    private final Invoices invoices;
    private final List<JournalLink> links;
    private final List<JournalFamily> families;

    HistoryController(
            History history,
            Customers customers,
            Invoices invoices,
            List<JournalLink> links,
            List<JournalFamily> families) {
        this.history = history;
        this.customers = customers;
        this.invoices = invoices;
        this.links = List.copyOf(links);
        this.families = families.stream()
                .sorted(Comparator.comparingInt(JournalFamily::order))
                .toList();
    }

    @GetMapping("/customers/{customer}/chronology")
    String ofCustomer(@PathVariable UUID customer, @RequestParam @Nullable UUID after, Ui ui, Model model) {
        known(customer);
        Slice<JournalLine> slice = history.page(HistoryFilter.of(customer), after, ON_A_PANEL);
        String path = "/customers/" + customer;
        model.addAttribute(
                "page",
                ChronologyPage.of(
                        HistoryLine.of(slice.items(), links, ui), slice, path + "/chronology", path + "/history"));
        return "casefile/chronology";
    }

    @GetMapping("/invoices/{invoice}/chronology")
    String ofInvoice(@PathVariable UUID invoice, @RequestParam @Nullable UUID after, Ui ui, Model model) {
        Invoice about = invoice(invoice);
        Slice<JournalLine> slice = history.page(
                new HistoryFilter(about.customerId(), items(about), "", null, null, ""), after, ON_A_PANEL);
        model.addAttribute(
                "page",
                ChronologyPage.of(
                        HistoryLine.of(slice.items(), links, ui),
                        slice,
                        "/invoices/" + invoice + "/chronology",
                        "/customers/" + about.customerId() + "/history?invoice=" + invoice));
        return "casefile/chronology";
    }

    @GetMapping("/customers/{customer}/history")
    String search(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable UUID invoice,
            @RequestParam @Nullable UUID after,
            Ui ui,
            Model model) {
        Customer about = known(customer);
        Invoice narrowed = invoice == null ? null : invoice(invoice);
        Slice<JournalLine> slice = history.page(
                new HistoryFilter(
                        customer,
                        narrowed == null ? List.of() : items(narrowed),
                        family,
                        from == null ? null : start(from, ui),
                        to == null ? null : start(to.plusDays(1), ui),
                        text),
                after,
                PAGE);
        model.addAttribute(
                "page",
                new HistoryPage(
                        customer,
                        about.name(),
                        about.code(),
                        family,
                        from == null ? "" : from.toString(),
                        to == null ? "" : to.toString(),
                        text,
                        narrowed == null ? "" : narrowed.number(),
                        options(ui),
                        HistoryLine.of(slice.items(), links, ui),
                        slice.next(),
                        ui.may(CasefileRight.TAKE_AWAY)
                                && (ui.may(CasefileRight.TAKE_ANY_AWAY)
                                        || (ui.person() != null
                                                && ui.person().userId().equals(about.collectorId())))));
        return "casefile/history";
    }

    private List<Option> options(Ui ui) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ui.t("casefile.history.all")));
        families.forEach(family -> options.add(new Option(family.prefix(), ui.t(family.key()))));
        return options;
    }

    private static Instant start(LocalDate day, Ui ui) {
        return day.atStartOfDay(ui.zone()).toInstant();
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
    }

    private Invoice invoice(UUID invoice) {
        return invoices.byId(invoice).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_ITEM));
    }

    private static List<UUID> items(Invoice invoice) {
        return invoice.items().stream().map(OpenItem::openItemId).toList();
    }
}
