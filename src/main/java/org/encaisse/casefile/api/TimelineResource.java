package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.History;
import org.encaisse.casefile.HistoryFilter;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.JournalLink;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's chronology through the interface. */
@RestController
@RequestMapping("/api/v1")
class TimelineResource {

    private final Customers customers;
    private final OpenItems openItems;
    private final History history;
    private final Structures structures;
    private final Invoices invoices;
    private final List<JournalLink> documents;

    TimelineResource(
            Customers customers,
            OpenItems openItems,
            History history,
            Structures structures,
            Invoices invoices,
            List<JournalLink> documents) {
        this.customers = customers;
        this.openItems = openItems;
        this.history = history;
        this.structures = structures;
        this.invoices = invoices;
        this.documents = List.copyOf(documents);
    }

    /** What of it is wanted. @param kind the beginning of the kinds: {@code dunning.} */
    record Wanted(
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text) {

        HistoryFilter filter(UUID customer, List<UUID> items, ZoneId zone) {
            return new HistoryFilter(
                    customer,
                    items,
                    kind == null ? "" : kind,
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                    text == null ? "" : text);
        }
    }

    @GetMapping("/customers/{code}/timeline")
    @CustomersRight.Needed(CustomersRight.READ)
    Slice<Line> timeline(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            Wanted wanted,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn person,
            Ui ui) {
        Customer customer = customers.byCode(code, entity);
        HistoryFilter filter = wanted.filter(customer.customerId(), List.of(), person.zone());
        return lines(history.page(filter, after, Limits.clamp(limit)), code, person, ui);
    }

    @GetMapping("/invoices/{number}/timeline")
    @CustomersRight.Needed(CustomersRight.READ)
    Slice<Line> ofInvoice(
            @PathVariable String number,
            @RequestParam @Nullable String entity,
            Wanted wanted,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn person,
            Ui ui) {
        Invoice invoice = invoices.byNumber(
                number,
                entity == null
                        ? null
                        : structures.byCode(entity).map(LegalEntity::entityId).orElse(new UUID(0, 0)));
        List<UUID> items = invoice.items().stream().map(OpenItem::openItemId).toList();
        String code = customers.byId(invoice.customerId()).map(Customer::code).orElse("");
        HistoryFilter filter = wanted.filter(invoice.customerId(), items, person.zone());
        return lines(history.page(filter, after, Limits.clamp(limit)), code, person, ui);
    }

    private Slice<Line> lines(Slice<JournalLine> slice, String code, SignedIn person, Ui ui) {
        Map<UUID, OpenItem> items = openItems.byIds(slice.items().stream()
                .map(JournalLine::openItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Slice<>(
                slice.items().stream()
                        .map(line -> Line.of(line, code, items, documents, person, ui))
                        .toList(),
                slice.next());
    }

    /** One entry: what, when, who, in the caller's words, and the seal that proves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String kind,
            OffsetDateTime at,
            String who,
            String text,
            Map<String, String> detail,
            Map<String, String> links,
            @Nullable String hash) {

        static Line of(
                JournalLine line,
                String code,
                Map<UUID, OpenItem> items,
                List<JournalLink> documents,
                SignedIn person,
                Ui ui) {
            OpenItem item = line.openItemId() == null ? null : items.get(line.openItemId());
            Map<String, String> links = new TreeMap<>();
            links.put("customer", "/api/v1/customers/" + code);
            if (item != null) {
                links.put("invoice", "/api/v1/invoices/" + item.number());
            }
            String message = line.detail().get("message");
            if (message != null) {
                links.put("message", "/api/v1/messages/" + message);
                links.put("content", "/api/v1/messages/" + message + "/content");
            }
            documents.stream()
                    .forEach(link ->
                            link.on(line).filter(ui::opens).ifPresent(href -> links.putIfAbsent(link.detail(), href)));
            return new Line(
                    line.entryId(),
                    line.kind(),
                    line.at().atZone(person.zone()).toOffsetDateTime(),
                    line.actor().name(),
                    ui.named(line.key(), line.detail()),
                    line.detail(),
                    links,
                    line.hash());
        }
    }
}
