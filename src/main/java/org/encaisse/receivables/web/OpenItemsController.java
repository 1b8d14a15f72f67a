package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Bucket;
import org.encaisse.receivables.ItemFilter;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The open items behind a figure, and those of one customer. */
@Controller
class OpenItemsController {

    private static final int PAGE = 50;
    private static final int PANEL = 100;

    private final OpenItems openItems;
    private final Customers customers;

    OpenItemsController(OpenItems openItems, Customers customers) {
        this.openItems = openItems;
        this.customers = customers;
    }

    @GetMapping("/open-items")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String list(
            @RequestParam @Nullable UUID customer,
            @RequestParam @Nullable UUID entity,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String bucket,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String after,
            Ui ui,
            Model model) {
        LocalDate day = on == null ? ui.today() : on;
        ItemFilter filter = new ItemFilter(customer, entity, currency.isEmpty() ? null : currency, parsed(bucket));
        Slice<OpenItem> slice = openItems.page(filter, day, after, PAGE);
        Map<UUID, Customer> names = customers.byIds(
                slice.items().stream().map(OpenItem::customerId).distinct().toList());
        model.addAttribute(
                "page",
                new OpenItemsPage(
                        day, slice.items(), slice.next(), names, customer == null ? null : known(customer), false));
        return "receivables/open-items";
    }

    @GetMapping("/customers/{customer}/open-items")
    @ReceivablesRight.Needed(ReceivablesRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = known(customer);
        Slice<OpenItem> slice = openItems.page(ItemFilter.of(customer), ui.today(), null, PANEL);
        model.addAttribute("page", new OpenItemsPage(ui.today(), slice.items(), slice.next(), Map.of(), known, true));
        return "receivables/open-items-panel";
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
    }

    private static @Nullable Bucket parsed(String bucket) {
        try {
            return bucket.isBlank() ? null : Bucket.parse(bucket);
        } catch (IllegalArgumentException e) {
            throw new Refused(ReceivablesRefusal.BUCKET_UNKNOWN, bucket);
        }
    }
}
