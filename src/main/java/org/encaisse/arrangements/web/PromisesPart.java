package org.encaisse.arrangements.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.Promises;
import org.encaisse.customers.Customer;
import org.encaisse.evidence.Bundle;
import org.encaisse.evidence.FilePart;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;

/** What was promised and what became of it, in the file that is taken away. */
@Component
class PromisesPart implements FilePart {

    private final Promises promises;
    private final OpenItems openItems;
    private final BusinessClock clock;

    PromisesPart(Promises promises, OpenItems openItems, BusinessClock clock) {
        this.promises = promises;
        this.openItems = openItems;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        List<Promise> all = promises.of(customer.customerId());
        Map<UUID, List<UUID>> items =
                promises.itemsOf(all.stream().map(Promise::promiseId).toList());
        Map<UUID, OpenItem> known = openItems.byIds(
                items.values().stream().flatMap(List::stream).distinct().toList());
        List<String> headings = Stream.of(
                        "made",
                        "due",
                        "amount",
                        "received",
                        "currency",
                        "means",
                        "state",
                        "judged",
                        "by",
                        "invoices",
                        "note")
                .map(column -> ui.t("arrangements.export." + column))
                .toList();
        into.table(ui.t("arrangements.export.name") + ".csv", clock.now(), headings, table -> {
            for (Promise promise : all) {
                table.date(promise.madeOn()).date(promise.dueOn());
                table.number(promise.amount().toDecimal())
                        .number(promise.received().toDecimal())
                        .text(promise.amount().currency().getCurrencyCode());
                table.text(ui.t(promise.means().key()))
                        .text(ui.t("arrangements.state." + promise.state().code()))
                        .date(promise.judgedOn());
                table.text(promise.promisedBy() == null ? "" : promise.promisedBy())
                        .text(items.getOrDefault(promise.promiseId(), List.of()).stream()
                                .map(known::get)
                                .filter(java.util.Objects::nonNull)
                                .map(OpenItem::number)
                                .distinct()
                                .collect(Collectors.joining(" ")))
                        .text(promise.note() == null ? "" : promise.note());
                table.endRow();
            }
        });
    }
}
