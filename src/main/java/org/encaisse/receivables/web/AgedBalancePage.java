package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Query;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedLine;
import org.encaisse.receivables.Bucket;
import org.jspecify.annotations.Nullable;

/** The aged balance as of a day: its lines, and what it may be filtered and grouped by. */
public record AgedBalancePage(
        LocalDate on,
        AgedBy by,
        String sort,
        List<AgedLine> lines,
        @Nullable String next,
        List<Option> entities,
        List<Option> collectors,
        List<Option> segments,
        List<Option> currencies,
        @Nullable UUID entity) {

    public List<Option> groupings(Ui ui) {
        return List.of(AgedBy.CUSTOMER, AgedBy.COLLECTOR, AgedBy.ENTITY, AgedBy.SEGMENT, AgedBy.TOTAL).stream()
                .map(each -> new Option(each.code(), ui.t("receivables.by." + each.code())))
                .toList();
    }

    public List<Option> sorts(Ui ui) {
        return List.of(
                new Option("code", ui.t("receivables.sort.code")),
                new Option("name", ui.t("receivables.sort.name")),
                new Option("-overdue", ui.t("receivables.sort.overdue")),
                new Option("-total", ui.t("receivables.sort.total")));
    }

    public boolean byCustomer() {
        return by == AgedBy.CUSTOMER;
    }

    public String heading(Ui ui) {
        return ui.t("receivables.by." + by.code());
    }

    public String label(AgedLine line, Ui ui) {
        if (by == AgedBy.TOTAL) {
            return ui.t("receivables.total");
        }
        return line.label().isEmpty() ? ui.t("receivables.by.none." + by.code()) : line.label();
    }

    /** The code beside the label, where there is one. */
    public String code(AgedLine line) {
        return by == AgedBy.CUSTOMER || by == AgedBy.ENTITY ? line.key() : "";
    }

    /** Where the line opens: the customer, or the customers behind the line. */
    public @Nullable String href(AgedLine line, Ui ui) {
        Query customers = ui.query().with("by", "customer").without("after");
        return switch (by) {
            case CUSTOMER -> "/customers/" + line.customerId();
            case COLLECTOR ->
                line.key().isEmpty()
                        ? null
                        : customers.with("collector", line.key()).toString();
            case SEGMENT ->
                line.key().isEmpty()
                        ? null
                        : customers.with("segment", line.key()).toString();
            case ENTITY, TOTAL -> null;
        };
    }

    public List<Bucket> buckets() {
        return List.of(Bucket.values());
    }

    public Money cell(AgedLine line, Bucket bucket) {
        return line.buckets().get(bucket.ordinal());
    }

    public String cellText(AgedLine line, Bucket bucket, Ui ui) {
        Money amount = cell(line, bucket);
        return amount.isZero() ? "" : ui.amount(amount);
    }

    public String creditText(AgedLine line, Ui ui) {
        return line.credits().isZero() ? "" : ui.amount(line.credits());
    }

    /** The open items behind a figure; null where they are no single list. */
    public @Nullable String items(AgedLine line, Bucket bucket) {
        if (by != AgedBy.CUSTOMER || cell(line, bucket).isZero()) {
            return null;
        }
        return "/open-items?customer=" + line.customerId() + "&bucket=" + bucket.code() + "&currency="
                + line.currency().getCurrencyCode() + "&on=" + on;
    }

    public String currency(AgedLine line, Ui ui) {
        return ui.formats().currency(line.currency().getCurrencyCode());
    }

    public String totals(Ui ui) {
        return ui.query()
                .without("after")
                .without("sort")
                .under("/aged-balance/totals")
                .toString();
    }
}
