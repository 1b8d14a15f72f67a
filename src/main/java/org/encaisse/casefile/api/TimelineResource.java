package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalLine;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
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
    private final Journal journal;

    TimelineResource(Customers customers, OpenItems openItems, Journal journal) {
        this.customers = customers;
        this.openItems = openItems;
        this.journal = journal;
    }

    @GetMapping("/customers/{code}/timeline")
    @Allowed({Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Slice<Line> timeline(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn person,
            Ui ui) {
        Customer customer = customers.byCode(code, entity);
        Slice<JournalLine> slice =
                journal.timeline(customer.customerId(), after == null ? null : after.toString(), Limits.clamp(limit));
        Map<UUID, OpenItem> items = openItems.byIds(slice.items().stream()
                .map(JournalLine::openItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Line> lines = slice.items().stream()
                .map(line -> Line.of(line, code, items, person, ui))
                .toList();
        return new Slice<>(lines, slice.next());
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

        static Line of(JournalLine line, String code, Map<UUID, OpenItem> items, SignedIn person, Ui ui) {
            OpenItem item = line.openItemId() == null ? null : items.get(line.openItemId());
            Map<String, String> links = item == null
                    ? Map.of("customer", "/api/v1/customers/" + code)
                    : Map.of("customer", "/api/v1/customers/" + code, "invoice", "/api/v1/invoices/" + item.number());
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
