package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Bucket;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * Open items on a day, of everybody or of one customer.
 *
 * @param panel whether it stands inside the customer page, which already says whose they are
 */
public record OpenItemsPage(
        LocalDate on,
        List<OpenItem> items,
        @Nullable String next,
        Map<UUID, Customer> customers,
        @Nullable Customer customer,
        boolean panel) {

    public String title(Ui ui) {
        return customer == null ? ui.t("receivables.open-items") : customer.name();
    }

    public String name(OpenItem item) {
        Customer of = customers.get(item.customerId());
        return of == null ? "" : of.name();
    }

    public String invoice(OpenItem item) {
        return "/invoices/" + item.invoiceId();
    }

    public String of(OpenItem item) {
        return "/customers/" + item.customerId();
    }

    public boolean credit(OpenItem item) {
        return item.kind() == InvoiceKind.CREDIT_NOTE;
    }

    public int bucket(OpenItem item) {
        return item.bucket(on).ordinal();
    }

    public String age(OpenItem item, Ui ui) {
        if (credit(item)) {
            return ui.t("receivables.kind.credit-note");
        }
        int late = item.daysLate(on);
        return late > 0 ? ui.t("receivables.days-late", late) : ui.t("receivables.bucket.not-due");
    }

    public List<Option> buckets(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("receivables.all-feminine"))));
        for (Bucket bucket : Bucket.values()) {
            options.add(new Option(bucket.code(), ui.t("receivables.bucket." + bucket.code())));
        }
        return options;
    }

    public String customerId() {
        return customer == null ? "" : customer.customerId().toString();
    }
}
