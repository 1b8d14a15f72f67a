package org.encaisse.casefile.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The whole chronology of a customer, searched.
 *
 * @param invoice the number of the invoice it is narrowed to; empty for everything
 */
public record HistoryPage(
        UUID customerId,
        String name,
        String code,
        String family,
        String from,
        String to,
        String text,
        String invoice,
        List<Option> families,
        List<HistoryLine> lines,
        @Nullable String next,
        boolean mayTakeAway) {

    public String path() {
        return "/customers/" + customerId + "/history";
    }

    public String customerHref() {
        return "/customers/" + customerId;
    }

    public String file() {
        return "/customers/" + customerId + "/file.zip";
    }

    public String lead(Ui ui) {
        return invoice.isEmpty() ? name + " · " + code : ui.t("casefile.history.of-invoice", name, invoice);
    }
}
